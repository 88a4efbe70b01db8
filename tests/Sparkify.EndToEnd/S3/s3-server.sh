#!/usr/bin/env bash
# usage: s3-server.sh FOLDER PORT
# A real S3 server for tests: Ceph's gateway with one monitor and one store in memory, on loopback only, from Debian's packages.
# FOLDER must not exist yet. It says `ready` and serves until its standard input is closed; then all of it ends and is gone.
set -eu
folder=$1 port=$2 mon=$(($2 + 1)) fsid=$(cat /proc/sys/kernel/random/uuid) osd=$(cat /proc/sys/kernel/random/uuid)
mkdir -p "$folder/mon" "$folder/osd"
cd "$folder"
exec 3>&1 >"$folder/setup.log" 2>&1

children=() broken=1
stop() {
    trap - EXIT
    # Only a set-up that broke off still has someone who listens.
    if ((broken)); then tail -n 5 "$folder/setup.log" >&3 || true; fi
    for ((i = ${#children[@]} - 1; i >= 0; i--)); do kill -9 "${children[i]}" || true; done
    wait || true
    cd / && rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' TERM INT HUP

# The `v1:` addresses must stay: on a port other than its own the gateway otherwise hangs while it signs in.
printf '%s\n' '[global]' "fsid = $fsid" "mon_host = v1:127.0.0.1:$mon" 'mon_initial_members = a' \
    'public_addr = 127.0.0.1' 'cluster_addr = 127.0.0.1' \
    'auth_cluster_required = none' 'auth_service_required = none' 'auth_client_required = none' \
    'osd_objectstore = memstore' 'memstore_device_bytes = 4294967296' 'osd_crush_chooseleaf_type = 0' \
    'osd_pool_default_size = 1' 'osd_pool_default_min_size = 1' 'osd_pool_default_pg_num = 1' \
    'osd_pool_default_pg_autoscale_mode = off' 'mon_allow_pool_size_one = true' \
    'osd_class_update_on_start = false' 'osd_crush_update_on_start = false' \
    'mon_warn_on_pool_no_redundancy = false' 'mon_max_pg_per_osd = 1000' \
    "run_dir = $folder" "mon_data = $folder/mon" "osd_data = $folder/osd" \
    "log_file = $folder/\$name.log" "admin_socket = $folder/\$name.asok" "pid_file = $folder/\$name.pid" \
    '[client.rgw]' "rgw_frontends = beast endpoint=127.0.0.1:$port" 'rgw_enable_apis = s3, admin' \
    'rgw_thread_pool_size = 64' >ceph.conf

ceph-authtool --create-keyring mon.keyring --gen-key -n mon. --cap mon 'allow *'
monmaptool --create --addv a "[v1:127.0.0.1:$mon]" --fsid "$fsid" monmap
ceph-mon -c ceph.conf --mkfs -i a --monmap monmap --keyring mon.keyring
ceph-mon -c ceph.conf -i a -f 3>&- </dev/null &
children+=($!)
# A monitor that has just started may refuse its first commands.
timeout 60 bash -c "until ceph -c ceph.conf osd new $osd; do sleep 0.3; done"
ceph-osd -c ceph.conf -i 0 --mkfs --osd-uuid "$osd"
ceph -c ceph.conf osd crush add osd.0 1.0 root=default host=localhost
ceph-osd -c ceph.conf -i 0 -f 3>&- </dev/null &
children+=($!)
timeout 60 bash -c 'until ceph -c ceph.conf osd stat | grep -q "1 up"; do sleep 0.3; done'
radosgw -c ceph.conf -n client.rgw -f 3>&- </dev/null &
children+=($!)
timeout 60 bash -c "until (exec 4<>/dev/tcp/127.0.0.1/$port); do sleep 0.3; done"
radosgw-admin -c ceph.conf user create --uid=owner --display-name=owner --access-key=AKOWNER --secret-key=SKOWNER
radosgw-admin -c ceph.conf user create --uid=stranger --display-name=stranger --access-key=AKSTRANGER --secret-key=SKSTRANGER

broken=0
echo ready >&3
exec 3>&-
read -r -d '' _ || true

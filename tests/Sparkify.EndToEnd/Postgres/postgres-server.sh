#!/usr/bin/env bash
# usage: postgres-server.sh FOLDER PORT
# A real PostgreSQL for tests on loopback only, from the system's packages. FOLDER must not exist yet.
# It says `ready` and serves; each line of standard input restarts it, the end of it ends the server, and all of it is gone.
set -eu
folder=$1 port=$2
programs=$(ls -d /usr/lib/postgresql/*/bin /usr/local/pgsql/bin 2>/dev/null | sort -V | tail -n 1 || true)
[[ -x "$programs/initdb" ]] || programs=$(dirname "$(command -v initdb)")
mkdir -p "$folder"
cd "$folder"
exec 3>&1 >"$folder/setup.log" 2>&1

# The server refuses to run as root.
as_owner=()
if [[ $(id -u) == 0 ]]; then
    chown postgres "$folder"
    as_owner=(setpriv --reuid=postgres --regid=postgres --init-groups)
fi

broken=1
stop() {
    trap - EXIT
    if ((broken)); then tail -n 5 "$folder/setup.log" >&3 || true; fi
    "${as_owner[@]}" "$programs/pg_ctl" -D "$folder/db" -m immediate stop || true
    cd / && rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' TERM INT HUP

start() {
    "${as_owner[@]}" "$programs/pg_ctl" -D "$folder/db" -l "$folder/db/server.log" -w -t 60 start 3>&- </dev/null
}

"${as_owner[@]}" "$programs/initdb" -D "$folder/db" -U owner -A trust -E UTF8 --locale=C.UTF-8 --no-sync
# The server is killed here, never the machine: the system keeps what a dead server wrote.
# A password for whoever signs in through the third address, so that a wrong one can be tried.
printf '%s\n' 'host all all 127.0.0.1/32 trust' 'host all all ::1/128 scram-sha-256' 'local all all trust' >"$folder/db/pg_hba.conf"
# Every test has a database of its own; a visit to each of them once a minute was a fifth of the server's work.
printf '%s\n' "port = $port" "listen_addresses = '127.0.0.1,::1'" "unix_socket_directories = '$folder'" 'max_connections = 60' \
    'password_encryption = scram-sha-256' 'shared_buffers = 256MB' 'max_wal_size = 4GB' \
    'fsync = off' 'full_page_writes = off' 'jit = off' 'autovacuum_naptime = 1h' >>"$folder/db/postgresql.conf"
start
broken=0
echo ready >&3
while read -r mode; do
    "${as_owner[@]}" "$programs/pg_ctl" -D "$folder/db" -m "$mode" -w stop || true
    start
    echo ready >&3
done
exec 3>&-

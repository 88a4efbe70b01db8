-- One person and the device on which they played most in the period.

select ranked.user_id, ranked.device
from (
    select
        user_id,
        device,
        row_number() over (partition by user_id order by plays desc, device) as place
    from device_plays
) as ranked
where ranked.place = 1

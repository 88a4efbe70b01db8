-- One person of those that the filters leave, in whatever period.

select
    users.user_id,
    users.first_name,
    users.last_name,
    users.gender,
    users.level,
    users.location,
    locations.state,
    locations.region,
    users.registered_at,
    users.first_seen_at,
    users.last_seen_at
from users
left join locations
    on users.location = locations.location
where users.user_id is not null
-- filter: level
    and users.level = :level
-- filter: gender
    and users.gender = :gender
-- filter: state
    and locations.state = :state
-- filter: genre
    and users.user_id in (
        select logged_users.user_id
        from plays
        inner join logged_users
            on plays.logged_user_id = logged_users.logged_user_id
        inner join logged_songs
            on plays.logged_song_id = logged_songs.logged_song_id
        inner join song_genres
            on logged_songs.song_id = song_genres.song_id
        where song_genres.genre = :genre
    )
-- filter: device
    and users.user_id in (
        select logged_users.user_id
        from session_days
        inner join logged_users
            on session_days.logged_user_id = logged_users.logged_user_id
        where session_days.user_agent_id in (select kept_agents.user_agent_id from kept_agents)
    )

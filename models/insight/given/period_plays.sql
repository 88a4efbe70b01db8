-- One play of the period, of those that the filters leave.

select
    plays.songplay_id,
    plays.start_time,
    plays.session_id,
    plays.item_in_session,
    plays.logged_action_id,
    plays.logged_song_id,
    plays.logged_user_id,
    plays.user_agent_id
from plays
where plays.start_time >= :since
    and plays.start_time < :until
-- filter: level
    and plays.logged_action_id in (
        select logged_actions.logged_action_id
        from logged_actions
        where logged_actions.level = :level
    )
-- filter: gender, state
    and plays.logged_user_id in (select kept_users.logged_user_id from kept_users)
-- filter: genre
    and plays.logged_song_id in (
        select logged_songs.logged_song_id
        from logged_songs
        inner join song_genres
            on logged_songs.song_id = song_genres.song_id
        where song_genres.genre = :genre
    )
-- filter: device
    and plays.user_agent_id in (select kept_agents.user_agent_id from kept_agents)

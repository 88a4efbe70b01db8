-- Rows of each table.

select 'artist_genres' as fact, count(*) as found from artist_genres
union all
select 'artist_names' as fact, count(*) as found from artist_names
union all
select 'artists' as fact, count(*) as found from artists
union all
select 'catalogue' as fact, count(*) as found from catalogue
union all
select 'events' as fact, count(*) as found from events
union all
select 'genre_labels' as fact, count(*) as found from genre_labels
union all
select 'genre_statements' as fact, count(*) as found from genre_statements
union all
select 'genres' as fact, count(*) as found from genres
union all
select 'locations' as fact, count(*) as found from locations
union all
select 'logged_actions' as fact, count(*) as found from logged_actions
union all
select 'logged_songs' as fact, count(*) as found from logged_songs
union all
select 'logged_users' as fact, count(*) as found from logged_users
union all
select 'page_events' as fact, count(*) as found from page_events
union all
select 'play_times' as fact, count(*) as found from play_times
union all
select 'plays' as fact, count(*) as found from plays
union all
select 'sessions' as fact, count(*) as found from sessions
union all
select 'song_genres' as fact, count(*) as found from song_genres
union all
select 'song_tracks' as fact, count(*) as found from song_tracks
union all
select 'songplays' as fact, count(*) as found from songplays
union all
select 'songs' as fact, count(*) as found from songs
union all
select 'time' as fact, count(*) as found from time
union all
select 'user_agents' as fact, count(*) as found from user_agents
union all
select 'user_levels' as fact, count(*) as found from user_levels
union all
select 'users' as fact, count(*) as found from users
union all
select 'visits' as fact, count(*) as found from visits

using Npgsql;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Makes staging rows of landed songs, inside the cluster. What is not plain is left to the reader.</summary>
/// <remarks>Plain: numbers in their usual spelling, and texts of ASCII only, which need no repair.</remarks>
internal sealed class SongStaging(NpgsqlConnection connection, LandingTable landing)
{
    private const string IsPlain = """
        song_id <> '' and artist_id <> '' and title is not null and artist_name is not null
            and octet_length(title) = char_length(title) and octet_length(artist_name) = char_length(artist_name)
            and duration ~ '^[0-9]{1,9}([.][0-9]{1,12})?$'
            and coalesce(artist_latitude, '0') ~ '^-?[0-9]{1,9}([.][0-9]{1,12})?$'
            and coalesce(artist_longitude, '0') ~ '^-?[0-9]{1,9}([.][0-9]{1,12})?$'
            and coalesce(year, '0') ~ '^[0-9]{1,9}$' and coalesce(num_songs, '0') ~ '^[0-9]{1,9}$'
        """;

    public void Stage()
    {
        connection.Execute($"""
            insert into song_records
            select
                {EventStaging.RecordId}, song_id, title, artist_id, artist_name, artist_location,
                cast(artist_latitude as double precision), cast(artist_longitude as double precision), cast(duration as double precision),
                cast(year as integer), cast(num_songs as integer), track_id, null
            from {landing.Name}
            where {IsPlain}
            """);
    }

    /// <summary>Songs of each object.</summary>
    public Dictionary<long, long> Counts()
    {
        return connection.Read(
            $"select file_id, count(*) from {landing.Name} group by file_id", row => (row.GetInt64(0), row.GetInt64(1))).ToDictionary();
    }

    /// <summary>Selects the records that are not plain, with their place among those of their object.</summary>
    public string NotPlain => $"""
        select file_id, record_number, place, {string.Join(", ", landing.Columns)}
        from (
            select
                {string.Join(", ", landing.Columns)}, file_id, record_number,
                row_number() over (partition by file_id order by record_number) as place,
                case when {IsPlain} then 1 else 0 end as is_plain
            from {landing.Name}
        ) as placed
        where is_plain = 0
        order by file_id, place
        """;
}

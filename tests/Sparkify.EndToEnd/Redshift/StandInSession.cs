namespace Sparkify.EndToEnd.Redshift;

/// <summary>One session: reads what a client asks, refuses, translates or does it, and passes PostgreSQL's answers back.</summary>
internal sealed class StandInSession(WireStream client, Backend backend, RedshiftStandIn standIn)
{
    public async Task ServeAsync(CancellationToken cancellation)
    {
        while (await ReadBatchAsync(cancellation) is { Count: > 0 } batch)
        {
            try
            {
                await AnswerAsync(batch, cancellation);
            }
            catch (StandInException cut) when (cut.SqlState.Length == 0)
            {
                return;
            }
            catch (StandInException problem)
            {
                await backend.SpoilAsync(cancellation);
                await client.WriteAsync([WireMessage.Error(problem), WireMessage.Ready(backend.State)], cancellation);
            }
        }
    }

    // Up to the message that wants an answer; empty at the end of the session.
    private async Task<IReadOnlyList<WireMessage>> ReadBatchAsync(CancellationToken cancellation)
    {
        var batch = new List<WireMessage>();
        while (await client.ReadAsync(cancellation) is { Tag: not 'X' } message)
        {
            batch.Add(message);
            if (message.Tag is 'S' or 'Q')
            {
                return batch;
            }
        }

        return [];
    }

    private async Task AnswerAsync(IReadOnlyList<WireMessage> batch, CancellationToken cancellation)
    {
        var statements = batch.Select(message => message.Sql).OfType<string>().ToList();
        foreach (var sql in statements)
        {
            standIn.Meet(sql);
            if (DenyList.Reason(sql) is { } lacking)
            {
                throw new StandInException(StandInException.NotSupported, $"Redshift does not support {lacking}");
            }
        }

        if (!statements.Any(CopyStatement.Is))
        {
            await ForwardAsync(batch, statements.Any(SqlTranslation.Commits), cancellation);
        }
        else if (statements.Count == 1)
        {
            await CopyAsync(batch, statements[0], cancellation);
        }
        else
        {
            throw new StandInException(StandInException.NotSupported, "the stand-in wants COPY to be sent alone");
        }

        standIn.Books.Note(statements.Select(TableTranslation.AttributesOf).OfType<TableAttributes>());
    }

    private async Task ForwardAsync(IReadOnlyList<WireMessage> batch, bool commits, CancellationToken cancellation)
    {
        var translated = batch.Select(message => message.Sql is { } sql ? message.WithSql(SqlTranslation.Of(sql)) : message).ToList();
        var sending = backend.SendAsync(translated, cancellation);
        while (await backend.ReceiveAsync(cancellation) is { } answer)
        {
            if (answer.Tag == 'Z')
            {
                await sending;
                if (commits && backend.State == 'T')
                {
                    await backend.AskAsync("commit", cancellation);
                }

                standIn.Answer([.. batch.Select(message => message.Sql).OfType<string>()]);
                await client.WriteAsync(WireMessage.Ready(backend.State), cancellation);
                return;
            }

            await client.WriteAsync(answer, cancellation);
        }

        throw new IOException("the server closed the connection");
    }

    private async Task CopyAsync(IReadOnlyList<WireMessage> batch, string sql, CancellationToken cancellation)
    {
        var statement = CopyStatement.Parse(sql);
        if (statement.Role is null)
        {
            throw new StandInException("42601", "COPY needs IAM_ROLE here");
        }

        if (statement.Role != RedshiftStandIn.RoleArn || standIn.Store is null)
        {
            throw new StandInException(StandInException.Internal, $"User arn:aws:redshift:us-west-2:123456789012:dbuser:stand-in/owner is not authorized to assume IAM Role {statement.Role}");
        }

        var load = new CopyLoad(backend, standIn.Store, statement);
        var isLoaded = false;
        try
        {
            await load.RunAsync(cancellation);
            isLoaded = true;
        }
        finally
        {
            standIn.Books.Note(backend.Process, statement, load, isLoaded);
        }

        var note = $"Load into table '{statement.Table}' completed, {load.Rows} record(s) loaded successfully.";
        await client.WriteAsync([.. batch.SelectMany(message => AnswersTo(message, note)), WireMessage.Ready(backend.State)], cancellation);
    }

    private static IEnumerable<WireMessage> AnswersTo(WireMessage message, string note) => message.Tag switch
    {
        'P' => [new WireMessage('1', [])],
        'B' => [new WireMessage('2', [])],
        'D' => message.Body[0] == 'S' ? [new WireMessage('t', [0, 0]), new WireMessage('n', [])] : [new WireMessage('n', [])],
        'C' => [new WireMessage('3', [])],
        'E' or 'Q' => [WireMessage.Note(note), WireMessage.Complete("COPY")],
        _ => [],
    };
}

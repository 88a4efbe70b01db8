using System.Data.Common;
using DuckDB.NET.Data;
using Sparkify.Cli.Commands.Ask;
using Sparkify.Cli.Commands.Query;
using Sparkify.Cli.Rendering;
using Sparkify.Exports;
using Sparkify.Insight;
using RowAnswer = Sparkify.Cli.Rendering.Answer;

namespace Sparkify.Cli.Commands.Export;

/// <summary>Writes one table or answer to one file, row by row; the file appears when it is complete.</summary>
internal sealed class ExportWriter(Invocation call, DbConnection connection, string folder)
{
    private readonly OutputFormat _format = call.AskedFormat ?? OutputFormat.Csv;

    public void Write(ExportName export, Parameters parameters)
    {
        var path = Path.Combine(folder, export.Name + OutputFormats.Ending(_format));
        if (export.Question is { } question)
        {
            WriteAnswer(path, question, parameters);
        }
        else
        {
            WriteTable(path, export.Name);
        }

        call.Note($"{export.Name} → {path}");
    }

    private void WriteAnswer(string path, Question question, Parameters parameters)
    {
        var answer = new Analyst(connection, QuestionSet.Load()).Ask(question, parameters, call.Cancellation);
        if (_format == OutputFormat.Parquet)
        {
            ParquetCopy.Write(call, connection, AnswerParquet.Rows(answer), path);
        }
        else
        {
            WriteRows(path, AnswerColumns.Of(answer.Columns), answer.Rows.Select(row => row.ToArray()));
        }
    }

    private void WriteTable(string path, string table)
    {
        var sql = $"select * from \"{table}\"";
        if (_format == OutputFormat.Parquet)
        {
            ParquetCopy.Write(call, connection, sql, path);
            return;
        }

        using var command = connection.Prepare(sql);
        if (command is DuckDBCommand streaming)
        {
            streaming.UseStreamingMode = true;
        }

        using var cancel = call.Cancellation.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        WriteRows(path, RowAnswer.Columns(reader), RowAnswer.Rows(reader));
    }

    private void WriteRows(string path, IReadOnlyList<Column> columns, IEnumerable<object?[]> rows)
    {
        using var output = Output.ToFile(path, _format);
        if (_format == OutputFormat.Excel)
        {
            SheetWriter.Write(output.Bytes, Path.GetFileNameWithoutExtension(path), columns, rows);
        }
        else
        {
            var isForSheets = _format is OutputFormat.Csv or OutputFormat.Tsv;
            RowAnswer.Write(output, columns, isForSheets ? rows.Select(Defused.Row) : rows, call.Note);
        }

        output.Complete();
    }
}

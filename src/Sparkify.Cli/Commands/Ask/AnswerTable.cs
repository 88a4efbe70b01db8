using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Ask;

/// <summary>An answer as rows to write.</summary>
internal sealed record AnswerTable(IReadOnlyList<Column> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

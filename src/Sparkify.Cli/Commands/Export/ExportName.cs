using Sparkify.Insight;

namespace Sparkify.Cli.Commands.Export;

/// <summary>Something to export: a table, or a question to answer.</summary>
/// <param name="Name">Its name, and the file's.</param>
/// <param name="Question">Null for a table.</param>
internal sealed record ExportName(string Name, Question? Question);

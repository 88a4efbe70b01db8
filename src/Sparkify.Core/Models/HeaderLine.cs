namespace Sparkify.Models;

/// <summary>One line of a model's header that says something to the runner: <c>-- name: value</c>.</summary>
internal sealed record HeaderLine(string Name, int Line, string Value);

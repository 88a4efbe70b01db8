namespace Sparkify.Cli.Commands.Completion;

/// <summary>Scripts that ask the program itself what may come next.</summary>
internal static class CompletionScripts
{
    public static IReadOnlyList<(string Shell, string Script)> All { get; } = [("bash", Bash), ("zsh", Zsh), ("fish", Fish), ("pwsh", Pwsh)];

    private const string Bash = """
        _sparkify() {
            local word line
            word="${COMP_WORDS[COMP_CWORD]}"
            line="sparkify${COMP_LINE#"${COMP_WORDS[0]}"}"
            local at=$((COMP_POINT - ${#COMP_WORDS[0]} + 8))
            COMPREPLY=()
            while IFS= read -r candidate; do
                [[ "$candidate" == "$word"* ]] && COMPREPLY+=("$candidate")
            done < <("${COMP_WORDS[0]}" "[suggest:$at]" "$line" 2>/dev/null)
        }
        complete -o default -F _sparkify sparkify ./sparkify

        """;

    private const string Zsh = """
        _sparkify() {
            local -a candidates
            candidates=("${(@f)$(sparkify "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -- $candidates
            _files
        }
        compdef _sparkify sparkify

        """;

    private const string Fish = """
        function __sparkify_complete
            set -l line (commandline -p)
            sparkify "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c sparkify -a '(__sparkify_complete)'

        """;

    private const string Pwsh = """
        Register-ArgumentCompleter -Native -CommandName sparkify -ScriptBlock {
            param($word, $line, $position)
            sparkify "[suggest:$position]" "$line" 2>$null |
                Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;
}

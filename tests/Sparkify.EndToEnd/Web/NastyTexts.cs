using System.Text;

namespace Sparkify.EndToEnd.Web;

/// <summary>Texts that would like to be more than text, made by rules of our own: each way to end a context, around each thing to do there.</summary>
internal static class NastyTexts
{
    private static readonly string[] _endings =
    [
        "", "\"", "'", "`", "\">", "'>", "-->", "]]>", "</script>", "</style>", "</title>", "</textarea>", "</noscript>", "</svg>", "</table>", "*/", "\\\"", "\\'", "${", "{{", "<!--", "&#34;", "%22%3E", "\u2028", "</bdi>",
    ];

    private static readonly string[] _deeds =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "<svg/onload=alert(3)>", " onmouseover=alert(4) x=", "javascript:alert(5)", "<iframe srcdoc='<script>alert(6)</script>'>", "<a href=javascript:alert(7)>x</a>",
        "<math><mtext><script>alert(8)</script>", "<style>@import'x'</style>", "<base href=//x.invalid>", "<meta http-equiv=refresh content=0>", "constructor.constructor('alert(9)')()}}",
    ];

    // Scripts, marks, widths, numbers and words that programs stumble over.
    private static readonly string[] _words =
    [
        "null", "NULL", "undefined", "NaN", "true", "-0", "1e309", "0x7fffffff", "9007199254740993", "١٢٣", "½", "1/0", "../../etc/passwd", "C:\\nul", "%s%n%x", "$(id)", "`id`", "; drop table songs; --", "' or ''='", "\\", "\\u0000", "a\tb",
        "Ω≈ç√∫", "田中さん", "مرحبا", "שלום", "\u202Eevil\u202C", "\u2066x\u2069", "\u200B\u200Czero\u200D", "e\u0301", "Ǆ", "İı", "ß", "ﬁ", "👩‍👩‍👧‍👦", "🏳️‍🌈", "\U0001F1E9\U0001F1EA", "Z̸̢͇a̷l̴g̵o", "ⁿᵒ", "\uFEFFbom", "\u00ADsoft", "a\u00A0b", "\u3000wide",
        "=1+1", "+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"http://x.invalid\")", "<b>&amp;</b>", "&lt;script&gt;", "a,b", "\"a\"\"b\"", "a;b", "a|b", "#REF!", "1;2", "--", "/*", "{}", "[]",
    ];

    /// <summary>All of them, different from one another, in a fixed order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. _endings.SelectMany((ending, i) => _deeds.Where((_, j) => (i + j) % 3 == 0).Select(deed => ending + deed)).Concat(_words)
        .Select(text => text.Normalize(NormalizationForm.FormC)).Distinct()];
}

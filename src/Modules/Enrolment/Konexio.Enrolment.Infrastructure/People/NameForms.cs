using System.Text;
using System.Text.RegularExpressions;
using AnyAscii;

namespace Konexio.Enrolment.Infrastructure.People;

/// <summary>One spelling for the spellings of a name: plain lower-case letters, its parts separated by one space, in the order given.</summary>
internal static partial class NameForms
{
    private const string JoinsNext = "abd abdal abdel abdoul abdul abdol abdu abou abu abw abo bou ben bn al el ul";
    private const string JoinsPrevious = "allah allh ullah ollah";
    private const string Dropped = "bin ibn bint ould wld de del da do dos das di du des von der den y";

    private static readonly HashSet<string> Openers = [.. JoinsNext.Split(' ')];
    private static readonly HashSet<string> Closers = [.. JoinsPrevious.Split(' ')];
    private static readonly HashSet<string> Particles = [.. Dropped.Split(' ')];

    internal static string Normalise(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return "";

        var spelt = Separators().Split(name.Normalize(NormalizationForm.FormKC)).Select(Latin).Where(part => part.Length > 0).ToArray();
        var kept = Array.FindAll(spelt, part => !Particles.Contains(part));
        // Someone may be called Do or De: a name is never dropped whole.
        return string.Join(' ', Join(kept.Length > 0 ? kept : spelt));
    }

    private static List<string> Join(string[] parts)
    {
        var (joined, opening) = (new List<string>(parts.Length), "");
        for (var i = 0; i < parts.Length; i++)
        {
            var part = opening + parts[i];
            if (i + 1 < parts.Length && (Openers.Contains(parts[i]) || IsSunArticle(parts[i], parts[i + 1])))
            {
                // The article's l, which as-Sayed and ar-Rahman only assimilate.
                opening = Openers.Contains(parts[i]) ? part : opening + "al";
                continue;
            }

            if (Closing(part) is { Length: > 0 } closing && joined.Count > 0) joined[^1] += closing;
            else joined.Add(part);
            opening = "";
        }

        return joined;
    }

    private static string Closing(string part) =>
        Closers.Contains(part) ? "allah" : OfTheFaith().IsMatch(part) ? "eddine" : "";

    private static bool IsSunArticle(string part, string next) =>
        part is ['a' or 'e', var last] && last is 'r' or 's' or 'z' or 'd' or 't' or 'n' && next[0] == part[1]
        || part is "ash" or "ach" or "ech" && next[0] is 's' or 'c';

    private static string Latin(string part)
    {
        var ascii = IsArabic(part) ? Voiced(part).Transliterate() : part.Transliterate();
        // A leading apostrophe stands for a vowel's attack (hamza, ayn); inside a name it is only a spelling.
        var (letters, initial) = (new StringBuilder(ascii.Length), ascii.TrimStart('\'', '`'));
        if (initial.Length < ascii.Length && initial.Length > 0 && !"aeiouy".Contains(char.ToLowerInvariant(initial[0]), StringComparison.Ordinal))
            letters.Append('a');
        foreach (var letter in initial)
            if (char.IsAsciiLetter(letter)) letters.Append(char.ToLowerInvariant(letter));
        return letters.ToString();
    }

    private static bool IsArabic(string part) => part.AsSpan().ContainsAnyInRange('\u0600', '\u06FF');

    /// <summary>Writes the vowels that the Arabic script does show, and parts the letters whose Latin pairs would read as sh, zh or kh.</summary>
    private static string Voiced(string part)
    {
        if (part.Length > 1 && part[0] is 'ئ') part = part[1..];
        if (part.Length > 0 && part[0] is 'ع') part = "a" + part[1..];
        return ReadApart().Replace(Alefs().Replace(part, "a"), "a");
    }

    [GeneratedRegex(@"[\s\p{Pd},;./_\u00B7]+", RegexOptions.None, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex("[اآأإٱ]", RegexOptions.None, 1000)]
    private static partial Regex Alefs();

    [GeneratedRegex("(?<=[سصزك])(?=ه)|(?<=ز)(?=ح)", RegexOptions.None, 1000)]
    private static partial Regex ReadApart();

    // ad-Din, in Salaheddine, Salah al-Din, Nour Eddine, Najmuddin...
    [GeneratedRegex("^[aeiu]?l?dd?(i|ee|y)ne?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfTheFaith();
}

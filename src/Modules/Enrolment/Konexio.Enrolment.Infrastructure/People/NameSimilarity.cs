using F23.StringSimilarity;

namespace Konexio.Enrolment.Infrastructure.People;

/// <summary>How likely two normalised names (see <see cref="NameForms"/>) are spellings of one: 0 to 1, whatever the order of their parts.</summary>
internal static class NameSimilarity
{
    private const double SameSkeleton = 0.95;
    private const double SameShortSkeleton = 0.88;
    private const double OpposedVowels = 0.35;
    private const double Unlike = 0.6;
    private const double PartLeftOver = 0.3;

    private static readonly JaroWinkler Spelling = new();
    private static readonly NormalizedLevenshtein Consonants = new();

    internal static double Between(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        if (string.Equals(a, b, StringComparison.Ordinal)) return 1;

        var (fewer, more) = (a.Split(' '), b.Split(' '));
        if (fewer.Length > more.Length) (fewer, more) = (more, fewer);
        return Math.Max(ByPart(fewer, more), Whole(fewer, more));
    }

    private static double ByPart(string[] fewer, string[] more)
    {
        var pairs = fewer.SelectMany((left, i) => more.Select((right, j) => (I: i, J: j, Likeness: Likeness(left, right), Weight: (left.Length + right.Length) / 2.0)))
            .OrderByDescending(pair => pair.Likeness);
        var (usedLeft, usedRight) = (new bool[fewer.Length], new bool[more.Length]);
        var (sum, weights) = (0.0, 0.0);
        foreach (var pair in pairs)
        {
            if (usedLeft[pair.I] || usedRight[pair.J]) continue;
            usedLeft[pair.I] = usedRight[pair.J] = true;
            sum += pair.Likeness * pair.Weight;
            weights += pair.Weight;
        }

        return sum / weights * fewer.Length / (fewer.Length + PartLeftOver * (more.Length - fewer.Length));
    }

    /// <summary>Jean-Pierre and Jeanpierre: the same letters, parted elsewhere, from any part on.</summary>
    private static double Whole(string[] fewer, string[] more)
    {
        if (fewer.Length == more.Length) return 0;

        var (whole, best) = (string.Concat(fewer), 0.0);
        for (var first = 0; first < more.Length; first++)
            best = Math.Max(best, Likeness(whole, string.Concat([.. more[first..], .. more[..first]])));
        return best;
    }

    private static double Likeness(string a, string b) =>
        HasArticle(a) == HasArticle(b) ? Spelt(a, b)
        : Math.Max(Spelt(a, b), HasArticle(a) ? Spelt(a[2..], b) : Spelt(a, b[2..]));

    private static bool HasArticle(string part) => part is ['a' or 'e', 'l', _, _, _, ..];

    private static double Spelt(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal)) return 1;

        var (left, right) = (NameSkeleton.OfPart(a), NameSkeleton.OfPart(b));
        if (string.Equals(left, right, StringComparison.Ordinal))
            return AreOpposed(a, b) ? OpposedVowels : left.Length > 2 ? SameSkeleton : SameShortSkeleton;

        // Spelling alone favours a common start, which many names share: Abdul-, Gul-, Oleks-.
        var likeness = (Spelling.Similarity(a, b) + Consonants.Similarity(left, right)) / 2;
        return Math.Max(0, (likeness - Unlike) / (1 - Unlike));
    }

    // Hassan and Hussein, Mohamed and Mahmoud; without vowels, in one script, any difference counts.
    private static bool AreOpposed(string a, string b) => (FirstVowel(a), FirstVowel(b)) switch
    {
        ('a', 'o') or ('o', 'a') => true,
        _ => !a.AsSpan().ContainsAny("aeiou") && !b.AsSpan().ContainsAny("aeiou"),
    };

    private static char FirstVowel(string part) => part switch
    {
        ['a' or 'e' or 'i' or 'o' or 'u', ..] => ' ',
        [_, 'a' or 'e' or 'i', ..] => 'a',
        [_, 'o' or 'u', ..] => 'o',
        _ => ' ',
    };
}

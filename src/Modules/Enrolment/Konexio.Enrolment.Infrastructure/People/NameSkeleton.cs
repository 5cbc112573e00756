using System.Text;

namespace Konexio.Enrolment.Infrastructure.People;

/// <summary>The consonants of a normalised name, under one letter for those that transliterations exchange.</summary>
internal static class NameSkeleton
{
    private const int Short = 3;

    // Tried in order: the longer before what it starts with.
    private static readonly (string Written, string Heard)[] Folds =
    [
        ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("cz", "s"), ("ts", "s"), ("tz", "s"), ("dz", "s"),
        ("ce", "s"), ("ci", "s"), ("cy", "s"), ("zh", "j"), ("dj", "j"), ("ph", "f"), ("kh", "h"), ("gh", "g"), ("th", "t"), ("dh", "d"),
        ("ck", "k"), ("qu", "k"), ("q", "k"), ("c", "k"), ("z", "s"), ("x", "ks"),
    ];

    /// <summary>The skeletons of the parts, sorted: given and family name may change places.</summary>
    internal static string Of(string normalisedName) =>
        string.Join(' ', normalisedName.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(OfPart).Where(heard => heard.Length > 0).Order(StringComparer.Ordinal));

    internal static string OfPart(string part)
    {
        var (heard, unheard) = Opening(part);
        for (var i = 0; i < unheard.Length;)
        {
            var (written, letters) = Fold(unheard[i..]);
            i += written;
            foreach (var letter in letters)
                if (!IsVowel(letter) && (heard.Length == 0 || heard[^1] != letter) && !IsSilent(letter, atEnd: i == unheard.Length)) heard.Append(letter);
        }

        // Ali and Lea, Omar and Maria: where little is left, the vowel at the start tells.
        return heard.Length < Short && IsVowel(part[0]) && heard is not ['j' or 'w', ..] ? "a" + heard : heard.ToString();
    }

    private static (StringBuilder Heard, string Unheard) Opening(string part) => part switch
    {
        ['a', 'b', 'd', _, _, _, ..] => (new("bd"), WithoutArticle(part[3..])),
        ['y', ..] or ['j', ..] => (new("j"), part[1..]),
        ['d', 'j', ..] or ['i', 'a' or 'o' or 'u', ..] => (new("j"), part[(part[0] is 'd' ? 2 : 1)..]),
        ['w', ..] => (new("w"), part[1..]),
        // Othman, Uthman, Osman: the th of think, heard as s by Turks, Persians and West Africans.
        ['a' or 'o' or 'u', 't', 'h', 'm', ..] => (new("s"), part[3..]),
        ['o', 'u', 'a' or 'e' or 'i', ..] => (new("w"), part[2..]),
        _ => (new(), part),
    };

    // Abd al-Rahman, Abdelrahman, Abdurrahman, Abdirahman.
    private static string WithoutArticle(string servantOf)
    {
        var god = servantOf.TrimStart('a', 'e', 'i', 'o', 'u');
        return god.StartsWith('l') ? god[1..] : god;
    }

    private static (int Written, string Heard) Fold(string rest)
    {
        foreach (var (written, heard) in Folds)
            if (rest.StartsWith(written, StringComparison.Ordinal)) return (written.Length, heard);
        return (1, rest[..1]);
    }

    // Fatimah and Fatima, Andrej and Andrei.
    private static bool IsSilent(char letter, bool atEnd) => atEnd && letter is 'h' or 'j';

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w';
}

namespace Konexio.Impact.Domain.Publication;

/// <summary>A whole, and the parts that add up to it; who is in two parts makes the parts larger than the whole.</summary>
public sealed record CellSum(string Whole, IReadOnlyList<string> Parts);

/// <summary>
/// Numbers of people as they are, each under a key, and how they add up. An implied cell is never printed, but a reader works it
/// out: who has not completed is who learns without who has.
/// </summary>
public sealed record CountTables(IReadOnlyDictionary<string, int> People, IReadOnlyList<CellSum> Sums, IReadOnlySet<string> Implied)
{
    /// <summary>By how much the parts of a sum exceed its whole.</summary>
    internal int OverlapOf(CellSum sum) => sum.Parts.Sum(part => People[part]) - People[sum.Whole];

    internal bool IsPrintable(string key) => People.ContainsKey(key) && !Implied.Contains(key);
}

/// <summary>What was given away: the numbers as they were, and which of them were hidden.</summary>
public sealed record PublishedTables(CountTables Tables, IReadOnlySet<string> Hidden)
{
    /// <summary>Whether a reader has seen this number.</summary>
    internal bool Shows(string key) => Tables.IsPrintable(key) && !Hidden.Contains(key);
}

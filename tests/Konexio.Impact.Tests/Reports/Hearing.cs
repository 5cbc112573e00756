using FsCheck;
using FsCheck.Fluent;
using Konexio.SharedKernel;

namespace Konexio.Impact.Tests.Reports;

/// <summary>What a random school told, and in which order it is heard, some of it twice.</summary>
public sealed class Hearing
{
    private const int Readable = 25;
    private readonly RandomSchool _school;
    private readonly IReadOnlyList<int> _heard;

    internal Hearing(RandomSchool school, IReadOnlyList<int> heard) => (_school, _heard) = (school, heard);

    internal IReadOnlyList<(Guid Message, IIntegrationEvent Told)> AsHeard => [.. _heard.Select(at => _school.Told[at])];

    internal IReadOnlyList<(Guid Message, IIntegrationEvent Told)> InOrder => [.. _heard.Distinct().Order().Select(at => _school.Told[at])];

    /// <summary>With fewer messages: without the first half, the second, each quarter, and so on.</summary>
    internal IEnumerable<Hearing> Fewer()
    {
        for (var length = (_heard.Count + 1) / 2; length > 0; length = length == 1 ? 0 : (length + 1) / 2)
            for (var from = 0; from < _heard.Count; from += length)
                yield return new Hearing(_school, [.. _heard.Take(from), .. _heard.Skip(from + length)]);
    }

    /// <summary>The seed makes all of it again; what is told is read where it is few.</summary>
    public override string ToString() =>
        $"{_heard.Count} messages of {_school}{(_heard.Count > Readable ? "" : string.Concat(_heard.Select(at => $"\n{at}: {_school.Told[at].Told}")))}";
}

/// <summary>How FsCheck comes by a <see cref="Hearing"/>, and by a smaller one that fails as well.</summary>
public static class Hearings
{
    public static Arbitrary<Hearing> Any() => Arb.From(
        from seed in Gen.Choose(1, 1_000_000)
        let school = new RandomSchool(seed)
        let all = Enumerable.Range(0, school.Told.Count).ToArray()
        from twice in Gen.SubListOf(all)
        from heard in Gen.Shuffle(all.Concat(twice))
        select new Hearing(school, heard),
        hearing => hearing.Fewer());
}

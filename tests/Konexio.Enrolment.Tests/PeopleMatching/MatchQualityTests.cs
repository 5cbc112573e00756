using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Infrastructure.People;

namespace Konexio.Enrolment.Tests.PeopleMatching;

/// <summary>Pairs as coordinators meet them: candidates by token, then likeness of the opened names.</summary>
public sealed class MatchQualityTests(ITestOutputHelper output)
{
    private const double Probable = 0.8;

    private static readonly MatchTokens Tokens = new(new BlindIndex([.. Enumerable.Repeat((byte)5, 32)]));

    [Fact]
    public void Nearly_every_pair_of_records_of_one_person_is_proposed_and_few_others_are()
    {
        var (precision, recall) = Measure(NamePairs.OnePerson, NamePairs.TwoPersons);

        precision.ShouldBeGreaterThanOrEqualTo(0.95);
        recall.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void So_it_is_for_names_that_the_rules_were_not_made_for()
    {
        var (precision, recall) = Measure(NamePairs.OnePersonUnseen, NamePairs.TwoPersonsUnseen);

        precision.ShouldBeGreaterThanOrEqualTo(0.8);
        recall.ShouldBeGreaterThanOrEqualTo(0.8);
    }

    [Fact]
    public void Two_persons_reach_the_same_whole_name_token_only_where_vowels_alone_part_them() =>
        NamePairs.TwoPersons.Where(pair => Skeleton(pair.One) == Skeleton(pair.Other)).Select(pair => pair.One)
            .ShouldBe(["Hassan Ibrahim", "Mahmoud Ali", "حسن إبراهيم"]);

    private (double Precision, double Recall) Measure(NamePair[] onePerson, NamePair[] twoPersons)
    {
        NamePair[] found = [.. onePerson.Where(IsProposed)], wrong = [.. twoPersons.Where(IsProposed)];
        foreach (var pair in onePerson.Except(found))
            output.WriteLine($"missed {pair}: {Likeness(pair):0.00}, candidates {AreCandidates(pair)}");
        foreach (var pair in wrong)
            output.WriteLine($"wrong {pair}: {Likeness(pair):0.00}");

        var (precision, recall) = ((double)found.Length / (found.Length + wrong.Length), (double)found.Length / onePerson.Length);
        output.WriteLine($"precision {precision:0.000}, recall {recall:0.000}");
        return (precision, recall);
    }

    private static bool IsProposed(NamePair pair) => AreCandidates(pair) && Likeness(pair) >= Probable;

    private static double Likeness(NamePair pair) => NameSimilarity.Between(NameForms.Normalise(pair.One), NameForms.Normalise(pair.Other));

    private static bool AreCandidates(NamePair pair)
    {
        var other = NamesOf(pair.Other, pair.OtherYear);
        return NamesOf(pair.One, pair.OneYear).Any(token => other.Any(theirs => theirs.SequenceEqual(token)));
    }

    private static byte[][] NamesOf(string name, int? year) => Tokens.Of(new(name, null) { BirthYear = year }).Names;

    private static string Skeleton(string name) => NameSkeleton.Of(NameForms.Normalise(name));
}

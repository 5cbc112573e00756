using FsCheck;
using FsCheck.Xunit;
using Konexio.Certification.Domain.Credentials;

namespace Konexio.Certification.Tests.Credentials;

public sealed class StatusPositionTests
{
    [Property(MaxTest = 20)]
    public bool Every_list_deals_out_each_of_its_places_once(NonNegativeInt list)
    {
        var first = (long)list.Get * StatusPosition.Length;
        var places = Enumerable.Range(0, StatusPosition.Length).Select(number => StatusPosition.Of(first + number)).ToList();
        return places.TrueForAll(place => place.List == list.Get && place.Index is >= 0 and < StatusPosition.Length)
            && places.Select(place => place.Index).Distinct().Count() == StatusPosition.Length;
    }

    [Fact]
    public void Places_do_not_follow_the_order_of_issue()
    {
        var steps = Enumerable.Range(0, 10_000).Select(number => StatusPosition.Of(number + 1).Index - StatusPosition.Of(number).Index).ToList();

        steps.Distinct().Count().ShouldBeGreaterThan(1_000);
        steps.Count(step => step > 0).ShouldBeInRange(4_000, 6_000);
    }

    // Verifiers keep places: a change here would show them another certificate's status.
    [Fact]
    public void Places_never_change() => Enumerable.Range(0, 4).Select(number => StatusPosition.Of(number).Index).ShouldBe([87984, 125778, 30853, 120258]);

    [Fact]
    public void There_is_no_place_before_the_first() => Should.Throw<ArgumentOutOfRangeException>(() => StatusPosition.Of(-1));
}

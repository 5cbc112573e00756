using Konexio.Enrolment.Application.Listening;
using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Contracts;
using Konexio.Enrolment.Domain.People;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Enrolment.Tests.People;

public sealed class MatchPersonTests
{
    private readonly PeopleInMemory _people = new();

    [Fact]
    public async Task A_certain_match_is_linked_by_the_system()
    {
        var first = _people.Record("Amina", "Haidari", email: "amina@example.org");
        var again = _people.Record("Amina", "Haydari", email: "AMINA@example.org");

        await Match(again);

        again.MergedInto.ShouldBe(first.Id);
        var pair = _people.Pairs.ShouldHaveSingleItem();
        (pair.Status, pair.Certainty, pair.Survivor, pair.DecidedBy).ShouldBe((DuplicateStatus.Merged, Certainty.Certain, first.Id, "system"));
    }

    [Theory]
    [InlineData("Mohamed", "Ali", null, "Muhammad", "Aly", null)]
    [InlineData("Mohamed", "Ali", null, "محمد", "علي", null)]
    [InlineData("Oleksandr", "Shevchenko", null, "Олександр", "Шевченко", null)]
    [InlineData("Tsegaye", "Tesfaye", null, "T.", null, "ፀጋዬ ተስፋዬ")]
    public async Task A_name_written_another_way_with_the_same_birth_waits_for_a_person(
        string given, string family, string? native, string otherGiven, string? otherFamily, string? otherNative)
    {
        _people.Record(given, family, "1990-05-12", native: native);
        var again = _people.Record(otherGiven, otherFamily, "1990-05-12", native: otherNative);

        await Match(again);

        again.IsAbsorbed.ShouldBeFalse();
        _people.Pairs.ShouldHaveSingleItem().Status.ShouldBe(DuplicateStatus.Open);
    }

    [Fact]
    public async Task A_match_heard_twice_changes_nothing()
    {
        _people.Record("Amina", "Haidari", "1990", phone: "06 12 34 56 78");
        var again = _people.Record("Amina", "Haidari", "1990-01-01", phone: "+33612345678");

        await Match(again);
        await Match(again);

        _people.Pairs.ShouldHaveSingleItem();
        _people.Records[0].AbsorbedRecords.ShouldBe(1);
    }

    [Fact]
    public async Task A_merge_that_was_undone_is_not_done_again()
    {
        var first = _people.Record("Amina", null, email: "amina@example.org");
        var again = _people.Record("Amina", null, email: "amina@example.org");
        await Match(again);
        _people.Pairs[0].Undo("coordinator-1", PeopleInMemory.Now);
        again.Unmerge(first, PeopleInMemory.Now);

        await Match(again);

        again.IsAbsorbed.ShouldBeFalse();
        _people.Pairs.ShouldHaveSingleItem().Status.ShouldBe(DuplicateStatus.Undone);
    }

    [Fact]
    public async Task A_third_record_is_linked_to_the_survivor_of_the_first_two()
    {
        var first = _people.Record("Amina", null, email: "amina@example.org");
        await Match(_people.Record("Amina", null, email: "amina@example.org"));
        var third = _people.Record("Amina", null, email: "amina@example.org");

        await Match(third);

        third.MergedInto.ShouldBe(first.Id);
        first.AbsorbedRecords.ShouldBe(2);
    }

    [Fact]
    public async Task Somebody_else_of_the_same_birth_is_left_alone()
    {
        _people.Record("Fatima", "Diallo", "1995-03-03");
        await Match(_people.Record("Yusuf", "Hassan", "1995-03-03"));

        _people.Pairs.ShouldBeEmpty();
    }

    private Task Match(Person person) =>
        new WhenReferralSubmitted(new MatchPerson(_people, _people, _people, new FakeTimeProvider(PeopleInMemory.Now)))
            .Hear(new ReferralSubmitted(Guid.Empty, Guid.Empty, person.Id.Value), CancellationToken.None);
}

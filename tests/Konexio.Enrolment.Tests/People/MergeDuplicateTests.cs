using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Enrolment.Tests.People;

public sealed class MergeDuplicateTests
{
    private readonly PeopleInMemory _people = new();
    private readonly APair _pair;

    public MergeDuplicateTests() => _pair = new APair(_people);

    [Fact]
    public async Task The_other_record_points_to_the_survivor_and_both_are_audited()
    {
        var merged = await Merge(_pair.Pair.Id, _pair.Other.Id);

        merged.Value.ShouldBe(new DuplicateDecision(_pair.Pair.Id.Value, DuplicateStatus.Merged, _pair.Other.Id.Value, PeopleInMemory.Now));
        _pair.One.MergedInto.ShouldBe(_pair.Other.Id);
        _people.Audited.ShouldBe([(_pair.One.Id, "MergeDuplicate"), (_pair.Other.Id, "MergeDuplicate")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_stranger_to_the_pair_does_not_survive() =>
        (await Merge(_pair.Pair.Id, new PersonId(Guid.CreateVersion7(PeopleInMemory.Now)))).Errors.ShouldBe([DuplicateErrors.SurvivorNotOfThePair.At("/survivorId")]);

    [Fact]
    public async Task What_is_decided_is_not_decided_again()
    {
        await Merge(_pair.Pair.Id, _pair.One.Id);

        (await Merge(_pair.Pair.Id, _pair.One.Id)).Errors.ShouldBe([DuplicateErrors.AlreadyDecided]);
    }

    [Fact]
    public async Task A_record_that_has_absorbed_others_survives_or_the_merge_is_refused()
    {
        _people.Record("Amina", null).MergeInto(_pair.One, PeopleInMemory.Now);

        (await Merge(_pair.Pair.Id, _pair.Other.Id)).Errors.ShouldBe([PersonErrors.HasAbsorbedOthers]);
    }

    [Fact]
    public async Task An_unknown_pair_is_not_found() =>
        (await Merge(new DuplicateId(Guid.CreateVersion7(PeopleInMemory.Now)), _pair.One.Id)).Errors.ShouldBe([DuplicateErrors.NotFound]);

    private Task<Result<DuplicateDecision>> Merge(DuplicateId id, PersonId survivor) =>
        new MergeDuplicateHandler(_people, _people, _people, _people, new FakeTimeProvider(PeopleInMemory.Now))
            .Handle(new MergeDuplicate(survivor.Value) { Id = id.Value }, CancellationToken.None);
}

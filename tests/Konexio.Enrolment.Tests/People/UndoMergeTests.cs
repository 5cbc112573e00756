using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Enrolment.Tests.People;

public sealed class UndoMergeTests
{
    private readonly PeopleInMemory _people = new();
    private readonly APair _pair;

    public UndoMergeTests() => _pair = new APair(_people);

    [Fact]
    public async Task Both_records_stand_alone_again()
    {
        _pair.Pair.Merge(_pair.One.Id, "system", PeopleInMemory.Now);
        _pair.Other.MergeInto(_pair.One, PeopleInMemory.Now);

        (await Undo()).Value.Status.ShouldBe(DuplicateStatus.Undone);

        _pair.Other.IsAbsorbed.ShouldBeFalse();
        _pair.One.AbsorbedRecords.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_not_merged_cannot_be_undone() => (await Undo()).Errors.ShouldBe([DuplicateErrors.NotMerged]);

    private Task<Result<DuplicateDecision>> Undo() =>
        new UndoMergeHandler(_people, _people, _people, _people, new FakeTimeProvider(PeopleInMemory.Now))
            .Handle(new UndoMerge { Id = _pair.Pair.Id.Value }, CancellationToken.None);
}

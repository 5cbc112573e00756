using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Enrolment.Tests.People;

public sealed class DismissDuplicateTests
{
    private readonly PeopleInMemory _people = new();
    private readonly APair _pair;

    public DismissDuplicateTests() => _pair = new APair(_people);

    [Fact]
    public async Task Both_records_stay_apart()
    {
        (await Dismiss()).Value.Status.ShouldBe(DuplicateStatus.Dismissed);

        _pair.One.IsAbsorbed.ShouldBeFalse();
        _pair.Other.IsAbsorbed.ShouldBeFalse();
        _pair.Pair.DecidedBy.ShouldBe("coordinator-1");
    }

    [Fact]
    public async Task What_is_decided_is_not_decided_again()
    {
        await Dismiss();

        (await Dismiss()).Errors.ShouldBe([DuplicateErrors.AlreadyDecided]);
    }

    private Task<Result<DuplicateDecision>> Dismiss() =>
        new DismissDuplicateHandler(_people, _people, _people, new FakeTimeProvider(PeopleInMemory.Now))
            .Handle(new DismissDuplicate { Id = _pair.Pair.Id.Value }, CancellationToken.None);
}

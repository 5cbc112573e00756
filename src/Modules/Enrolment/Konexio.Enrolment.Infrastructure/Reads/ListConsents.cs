using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Reads a learner's consent journal, and what of it is in force now.</summary>
public sealed record ListConsents(Guid LearnerId) : IQuery<ConsentList>;

public sealed record ConsentList(IReadOnlyList<ConsentInForce> InForce, IReadOnlyList<ConsentEntryResponse> Journal);

/// <summary>One purpose, and whether the learner agrees to it now.</summary>
public sealed record ConsentInForce(ConsentPurpose Purpose, bool IsInForce, DateTimeOffset? Until);

/// <summary>One line of the journal.</summary>
public sealed record ConsentEntryResponse(
    Guid Id, ConsentPurpose Purpose, ConsentAction Action, ConsentPeriod? Period, DateTimeOffset At, DateTimeOffset? ExpiresAt, string? ExplainedIn, string CollectedBy);

internal sealed class ListConsentsHandler(ILearners learners, IConsents consents, IAudit audit, TimeProvider clock)
    : IQueryHandler<ListConsents, ConsentList>
{
    public async Task<Result<ConsentList>> Handle(ListConsents request, CancellationToken cancellationToken)
    {
        if (await learners.Find(new LearnerId(request.LearnerId), cancellationToken) is not { } learner) return LearnerErrors.NotFound;

        var journal = await consents.Journal(learner.PersonId, cancellationToken);
        var now = clock.GetUtcNow();
        audit.Touched(learner.PersonId, nameof(ListConsents), AuditedAccess.Read, "consent");
        return new ConsentList(
            [.. Enum.GetValues<ConsentPurpose>().Select(purpose => Of(purpose, ConsentLedger.InForce(journal, purpose, now)))],
            [.. journal.Select(entry => new ConsentEntryResponse(
                entry.Id.Value, entry.Purpose, entry.Action, entry.Period, entry.At, entry.ExpiresAt, entry.ExplainedIn, entry.CollectedBy))]);
    }

    private static ConsentInForce Of(ConsentPurpose purpose, ConsentEntry? gift) => new(purpose, gift is not null, gift?.ExpiresAt);
}

using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Testers;

/// <summary>Records that a tester has left: no exam session can be planned with them any more.</summary>
public sealed record RecordTesterLeaving(Guid Id) : ICommand<RecordTesterLeavingResponse>;

/// <summary>A tester who has left.</summary>
/// <param name="Id">The tester.</param>
/// <param name="LeftAt">When they left.</param>
public sealed record RecordTesterLeavingResponse(Guid Id, DateTimeOffset LeftAt);

internal sealed class RecordTesterLeavingHandler(ITesters testers, IAudit audit, TimeProvider clock)
    : ICommandHandler<RecordTesterLeaving, RecordTesterLeavingResponse>
{
    public async Task<Result<RecordTesterLeavingResponse>> Handle(RecordTesterLeaving command, CancellationToken cancellationToken)
    {
        if (await testers.Find(new TesterId(command.Id), cancellationToken) is not { } tester) return TesterErrors.NotFound;

        var now = clock.GetUtcNow();
        if (tester.Leave(now).Error is { } refusal) return refusal;

        audit.Touched(tester.PersonId, nameof(RecordTesterLeaving), AuditedAccess.Change, "leaving");
        return new RecordTesterLeavingResponse(command.Id, now);
    }
}

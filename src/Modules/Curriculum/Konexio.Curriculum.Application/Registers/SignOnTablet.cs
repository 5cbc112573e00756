using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Registers;

/// <summary>Keeps a signature that a learner drew on the trainer's tablet.</summary>
/// <param name="LearnerId">Who signs.</param>
/// <param name="Drawing">The signature as a PNG of at most 200 KB and 2,000 pixels a side, in base64.</param>
/// <param name="ArrivedAt">When the learner came in; now where absent.</param>
public sealed record SignOnTablet(Guid LearnerId, byte[] Drawing, DateTimeOffset? ArrivedAt = null) : ICommand<RegisterState>
{
    [JsonIgnore]
    public Guid SessionId { get; init; }
}

internal sealed class SignOnTabletValidator : AbstractValidator<SignOnTablet>
{
    public SignOnTabletValidator()
    {
        RuleFor(command => command.LearnerId).NotEmpty();
        RuleFor(command => command.Drawing).Drawing();
    }
}

internal sealed class SignOnTabletHandler(ISessions sessions, IRosters rosters, IDocuments documents, IAudit audit, TimeProvider clock) : ICommandHandler<SignOnTablet, RegisterState>
{
    public async Task<Result<RegisterState>> Handle(SignOnTablet request, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;

        var now = clock.GetUtcNow();
        var (learner, roster) = (new LearnerId(request.LearnerId), await rosters.Of(session.CohortId, cancellationToken));
        if (!roster.Expects(learner, session.Slot.Date)) return RegisterErrors.NotExpected;

        var drawing = Document.LearnerSignature(session.Id, roster.PersonOf(learner), request.Drawing, now);
        var signed = session.Register.SignOnTablet(learner, drawing.Id, request.ArrivedAt ?? now, roster, now);
        if (signed.Error is { } refusal) return refusal;

        await documents.Add(drawing, cancellationToken);
        audit.Touched(roster.PersonOf(learner), nameof(SignOnTablet), AuditedAccess.Change, "attendance", "signature");
        return RegisterState.Of(session);
    }
}

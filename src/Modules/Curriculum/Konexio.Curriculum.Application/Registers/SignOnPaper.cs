using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Registers;

/// <summary>Copies a learner's signature from the scanned paper sheet, once the session is over.</summary>
/// <param name="LearnerId">Who signed.</param>
/// <param name="ScanId">The scan that shows the signature.</param>
/// <param name="ArrivedAt">When the learner came in, as the sheet says.</param>
public sealed record SignOnPaper(Guid LearnerId, Guid ScanId, DateTimeOffset ArrivedAt) : ICommand<RegisterState>
{
    [JsonIgnore]
    public Guid SessionId { get; init; }
}

internal sealed class SignOnPaperValidator : AbstractValidator<SignOnPaper>
{
    public SignOnPaperValidator()
    {
        RuleFor(command => command.LearnerId).NotEmpty();
        RuleFor(command => command.ScanId).NotEmpty();
        RuleFor(command => command.ArrivedAt).NotEmpty();
    }
}

internal sealed class SignOnPaperHandler(ISessions sessions, IRosters rosters, IDocuments documents, IAudit audit, TimeProvider clock) : ICommandHandler<SignOnPaper, RegisterState>
{
    public async Task<Result<RegisterState>> Handle(SignOnPaper request, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;

        if (await documents.FindScan(request.ScanId, session.Id, cancellationToken) is not { } scan) return RegisterErrors.ScanNotFound;

        var (learner, roster) = (new LearnerId(request.LearnerId), await rosters.Of(session.CohortId, cancellationToken));
        var signed = session.Register.SignOnPaper(learner, scan, request.ArrivedAt, roster, clock.GetUtcNow());
        if (signed.Error is { } refusal) return refusal;

        audit.Touched(roster.PersonOf(learner), nameof(SignOnPaper), AuditedAccess.Change, "attendance");
        return RegisterState.Of(session);
    }
}

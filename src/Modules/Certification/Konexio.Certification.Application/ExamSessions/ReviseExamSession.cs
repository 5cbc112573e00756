using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.ExamSessions;

/// <summary>Plans an exam session anew; once it is open, its date and site are fixed, and so are modules that candidates registered for.</summary>
public sealed record ReviseExamSession : ExamSessionForm, ICommand<ExamSessionState>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ReviseExamSessionValidator : AbstractValidator<ReviseExamSession>
{
    public ReviseExamSessionValidator() => this.CheckForm();
}

internal sealed class ReviseExamSessionHandler(IExamSessions sessions, IAttempts attempts, ITesters testers, ICatalogue catalogue, TimeProvider clock)
    : ICommandHandler<ReviseExamSession, ExamSessionState>
{
    public async Task<Result<ExamSessionState>> Handle(ReviseExamSession command, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new ExamSessionId(command.Id), cancellationToken) is not { } session) return ExamSessionErrors.NotFound;

        var plan = command.ToPlan();
        var refusals = await testers.Refusals(plan.Testers, cancellationToken);
        if (refusals.Count > 0) return Result<ExamSessionState>.Refused(refusals);

        var inForce = (await catalogue.History(cancellationToken)).Current.Content;
        var revised = session.Revise(plan, inForce, await attempts.Of(session.Id, cancellationToken), clock.GetUtcNow());
        return revised.Succeeded ? ExamSessionState.Of(session) : Result<ExamSessionState>.Refused(revised.Errors);
    }
}

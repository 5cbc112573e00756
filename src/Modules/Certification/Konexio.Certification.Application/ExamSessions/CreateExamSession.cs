using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.ExamSessions;

/// <summary>Plans an exam session; candidates can register once it is open.</summary>
public sealed record CreateExamSession : ExamSessionForm, ICommand<ExamSessionState>;

/// <summary>Where an exam session stands.</summary>
/// <param name="Id">The exam session.</param>
/// <param name="Status">Its state.</param>
public sealed record ExamSessionState(Guid Id, ExamSessionStatus Status)
{
    internal static ExamSessionState Of(ExamSession session) => new(session.Id.Value, session.Status);
}

internal sealed class CreateExamSessionValidator : AbstractValidator<CreateExamSession>
{
    public CreateExamSessionValidator() => this.CheckForm();
}

internal sealed class CreateExamSessionHandler(IExamSessions sessions, ITesters testers, ICatalogue catalogue, TimeProvider clock)
    : ICommandHandler<CreateExamSession, ExamSessionState>
{
    public async Task<Result<ExamSessionState>> Handle(CreateExamSession command, CancellationToken cancellationToken)
    {
        var plan = command.ToPlan();
        var refusals = await testers.Refusals(plan.Testers, cancellationToken);
        if (refusals.Count > 0) return Result<ExamSessionState>.Refused(refusals);

        var inForce = (await catalogue.History(cancellationToken)).Current.Content;
        var session = ExamSession.Create(new ExamSessionId(Guid.CreateVersion7(clock.GetUtcNow())), plan, inForce);
        if (!session.Succeeded) return Result<ExamSessionState>.Refused(session.Errors);

        await sessions.Add(session.Value, cancellationToken);
        return ExamSessionState.Of(session.Value);
    }
}

using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Invitations;

/// <summary>Invites who consents and is due in a wave.</summary>
internal sealed record OpenSurveyInvitations : ICommand<OpenSurveyInvitationsResponse>
{
    public const int AtOnce = 100;
}

internal sealed record OpenSurveyInvitationsResponse(int Opened)
{
    public bool MayHaveMore => Opened >= OpenSurveyInvitations.AtOnce;
}

internal sealed class OpenSurveyInvitationsHandler(ISurveys surveys, ISurveyInvitations invitations, IAudit audit, TimeProvider clock)
    : ICommandHandler<OpenSurveyInvitations, OpenSurveyInvitationsResponse>
{
    public async Task<Result<OpenSurveyInvitationsResponse>> Handle(OpenSurveyInvitations request, CancellationToken cancellationToken)
    {
        var (opened, now) = (0, clock.GetUtcNow());
        foreach (var (code, waves) in await surveys.Waves(cancellationToken))
            foreach (var wave in waves) opened += await Open(code, wave, now, cancellationToken);

        return new OpenSurveyInvitationsResponse(opened);
    }

    private async Task<int> Open(string survey, SurveyWave wave, DateTimeOffset now, CancellationToken ct)
    {
        var due = await invitations.Due(survey, wave, now, OpenSurveyInvitations.AtOnce, ct);
        if (due.Count == 0) return 0;
        if (await surveys.FindInForce(survey, ct) is not { } version || version.Content.AskedAt(wave).Count == 0) return 0;

        foreach (var (learner, dueOn) in due) await invitations.Add(SurveyInvitation.Open(version, wave, learner, dueOn, now), ct);
        audit.Touched(due.Select(one => one.Learner.PersonId), nameof(OpenSurveyInvitations), AuditedAccess.Change, "surveyInvitation");
        return due.Count;
    }
}

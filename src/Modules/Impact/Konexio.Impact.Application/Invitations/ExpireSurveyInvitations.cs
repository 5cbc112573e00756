using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Invitations;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Invitations;

/// <summary>Ends invitations that were not answered in time.</summary>
internal sealed record ExpireSurveyInvitations : ICommand<ExpireSurveyInvitationsResponse>
{
    public const int AtOnce = 200;
}

internal sealed record ExpireSurveyInvitationsResponse(int Expired)
{
    public bool MayHaveMore => Expired >= ExpireSurveyInvitations.AtOnce;
}

internal sealed class ExpireSurveyInvitationsHandler(ISurveyInvitations invitations, TimeProvider clock)
    : ICommandHandler<ExpireSurveyInvitations, ExpireSurveyInvitationsResponse>
{
    public async Task<Result<ExpireSurveyInvitationsResponse>> Handle(ExpireSurveyInvitations request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ended = await invitations.Ended(now, ExpireSurveyInvitations.AtOnce, cancellationToken);
        foreach (var invitation in ended) invitation.Expire(now).Demand();
        return new ExpireSurveyInvitationsResponse(ended.Count);
    }
}

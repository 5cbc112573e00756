using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Calendar;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Calendar;

/// <summary>Revokes a calendar link for good; its feed then answers as if there had never been one.</summary>
public sealed record RevokeCalendarLink(Guid Id) : ICommand<RevokeCalendarLinkResponse>;

public sealed record RevokeCalendarLinkResponse(Guid Id, DateTimeOffset RevokedAt);

internal sealed class RevokeCalendarLinkHandler(ICalendarLinks links, TimeProvider clock) : ICommandHandler<RevokeCalendarLink, RevokeCalendarLinkResponse>
{
    public async Task<Result<RevokeCalendarLinkResponse>> Handle(RevokeCalendarLink request, CancellationToken cancellationToken)
    {
        if (await links.Find(new CalendarLinkId(request.Id), cancellationToken) is not { } link) return CalendarLinkErrors.NotFound;

        var now = clock.GetUtcNow();
        var revoked = link.Revoke(now);
        if (!revoked.Succeeded) return revoked.Error!;

        return new RevokeCalendarLinkResponse(request.Id, now);
    }
}

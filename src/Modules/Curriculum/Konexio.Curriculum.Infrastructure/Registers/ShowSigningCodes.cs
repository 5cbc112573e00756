using System.Globalization;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Infrastructure.Signing;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>Shows the codes with which learners sign now; ask again when they are replaced, every 30 seconds.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Origin">The host's own address, under which learners find the signing page.</param>
public sealed record ShowSigningCodes(Guid SessionId, string Origin) : IQuery<SigningCodes>;

/// <summary>What the room's screen shows.</summary>
/// <param name="Link">The text of the QR code: the signing page with the code.</param>
/// <param name="PinPage">Where a phone without a camera goes.</param>
/// <param name="Number">The session's short number, typed before the PIN.</param>
/// <param name="Pin">The PIN.</param>
/// <param name="ReplacedAt">When both are replaced; they hold a little longer.</param>
public sealed record SigningCodes(string Link, string PinPage, string Number, string Pin, DateTimeOffset ReplacedAt)
{
    public override string ToString() => nameof(SigningCodes);
}

internal sealed class ShowSigningCodesHandler(ISessions sessions, TimeProvider clock) : IQueryHandler<ShowSigningCodes, SigningCodes>
{
    public async Task<Result<SigningCodes>> Handle(ShowSigningCodes request, CancellationToken cancellationToken)
    {
        if (await sessions.Find(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;

        var shown = session.Register.ShowCodes(clock.GetUtcNow());
        if (!shown.Succeeded) return Result<SigningCodes>.Refused(shown.Errors);

        var link = string.Create(CultureInfo.InvariantCulture, $"{request.Origin}/sign/{session.Id}?c={shown.Value.Qr}");
        return new SigningCodes(link, $"{request.Origin}/sign", SessionNumber.Of(session.Id), shown.Value.Pin, shown.Value.ReplacedAt);
    }
}

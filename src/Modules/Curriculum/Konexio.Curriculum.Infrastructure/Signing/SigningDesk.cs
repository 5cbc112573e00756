using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Application.Registers;
using Konexio.Curriculum.Domain.Registers;
using Konexio.SharedKernel;
using MediatR;

namespace Konexio.Curriculum.Infrastructure.Signing;

/// <summary>What a phone shows to be let in: a link's session with the QR code, or a session's short number with the PIN.</summary>
internal sealed record SigningKey(Guid? SessionId, string? Number, CodeKind Kind, string Code)
{
    public override string ToString() => nameof(SigningKey);
}

/// <summary>Lets learners in who have no account: the code is what they have, and guessing it is throttled.</summary>
internal sealed class SigningDesk(IMediator mediator, RequestContext request, WrongCodes wrong)
{
    private const int LongestCode = 50;
    private const int MostOfSession = 30;
    private const int MostOfAddress = 60;
    private const int MostOfAddressByLink = 300;

    public async Task<(SigningRoom? Room, TimeSpan? Wait)> Enter(SigningKey key, string address, CancellationToken ct)
    {
        var limits = Limits(key, address);
        if (wrong.Wait(limits) is { } wait) return (null, wait);

        request.ActAsSystem("a learner signs the register");
        var found = key.Code.Length is > 0 and <= LongestCode
            ? await mediator.Send(new FindSigners(key.SessionId, key.Number, key.Kind, key.Code), ct)
            : RegisterErrors.WrongCode;
        if (found.Succeeded) return (found.Value, null);

        wrong.Add(limits);
        return (null, null);
    }

    public Task<Result<RegisterState>> Sign(SigningRoom room, Guid learner, SigningKey key, CancellationToken ct) =>
        mediator.Send(new SignByCode(learner, key.Kind, key.Code) { SessionId = room.SessionId }, ct);

    // A link's code cannot be guessed, so it stays open where PINs are shut.
    private static (string Key, int Most)[] Limits(SigningKey key, string address) => key.Kind == CodeKind.Qr
        ? [($"link|{address}", MostOfAddressByLink)]
        : [($"pin|{key.Number ?? SessionNumber.Of(new(key.SessionId!.Value))}", MostOfSession), ($"pin|{address}", MostOfAddress)];
}

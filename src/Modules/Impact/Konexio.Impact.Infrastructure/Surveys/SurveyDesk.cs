using System.Net;
using System.Net.Sockets;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Application.Invitations;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Infrastructure.Reads;
using Konexio.SharedKernel;
using MediatR;

namespace Konexio.Impact.Infrastructure.Surveys;

/// <summary>Lets learners in who have no account: the link is what they have. It cannot be guessed, but who tries many is slowed down all the same.</summary>
internal sealed class SurveyDesk(IMediator mediator, RequestContext request, WrongCodes wrong)
{
    public const string Purpose = "a learner answers a survey";
    internal const int MostOfAddress = 60;
    private const int MostInAll = 6_000;
    private const string InAll = "survey-link";

    /// <summary>The answer, or how long to wait.</summary>
    public async Task<(Result<OpenedSurvey>? Answer, TimeSpan? Wait)> Open(string token, IPAddress? address, CancellationToken ct) =>
        await Try(token, address, () => mediator.Send(new OpenSurvey(token), ct));

    public async Task<(Result<AnswerSurveyResponse>? Answer, TimeSpan? Wait)> Answer(AnswerSurvey command, IPAddress? address, CancellationToken ct) =>
        await Try(command.Token, address, () => mediator.Send(command, ct));

    private async Task<(Result<T>? Answer, TimeSpan? Wait)> Try<T>(string token, IPAddress? address, Func<Task<Result<T>>> ask)
    {
        (string Key, int Most)[] limits = [($"{InAll}|{Network(address)}", MostOfAddress), (InAll, MostInAll)];
        if (wrong.Wait(limits) is { } wait) return (null, wait);
        if (SurveyLink.HashOf(token) is null) return (InvitationErrors.NotOpen, null);

        request.ActAsSystem(Purpose);
        var answer = await ask();
        if (!answer.Succeeded && answer.Errors[0].Code == InvitationErrors.NotOpen.Code) wrong.Add(limits);
        return (answer, null);
    }

    // Who has one IPv6 address has the 2^64 beside it, too.
    private static string Network(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }) return address?.ToString() ?? "";

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return Convert.ToHexString(bytes[..8]);
    }
}

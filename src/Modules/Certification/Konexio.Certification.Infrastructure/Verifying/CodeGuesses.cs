using System.Net;
using System.Net.Sockets;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Certification.Infrastructure.Verifying;

/// <summary>
/// Counts codes that nobody has, wherever they are tried: on the page, at the endpoint, or for a credential. Where too many were guessed
/// nothing is answered any more, valid codes neither: an answer to one code would be an answer to the next guess.
/// </summary>
internal sealed class CodeGuesses(WrongCodes wrong)
{
    internal const int MostOfAddress = 30;
    internal const int MostInAll = 3_000;
    internal const string InAll = "certificate-code";

    /// <summary>How long to wait; null where another try is free.</summary>
    public TimeSpan? Wait(IPAddress? address) => wrong.Wait(Limits(address));

    public void Add(IPAddress? address) => wrong.Add(Limits(address));

    private static (string Key, int Most)[] Limits(IPAddress? address) => [($"{InAll}|{Guesser(address)}", MostOfAddress), (InAll, MostInAll)];

    // Who has one IPv6 address has the 2^64 beside it, too.
    private static string Guesser(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }) return address?.ToString() ?? "";

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return Convert.ToHexString(bytes[..8]);
    }
}

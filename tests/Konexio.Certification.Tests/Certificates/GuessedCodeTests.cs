using System.Net;
using System.Security.Cryptography;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Infrastructure.Verifying;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Certification.Tests.Certificates;

/// <summary>A million guesses: what they would find, and how many would be answered.</summary>
public sealed class GuessedCodeTests
{
    private const int Guesses = 1_000_000;

    private static readonly HashSet<string> Issued = [.. Enumerable.Range(0, 50_000).Select(_ => CertificateCode.Create().Value)];

    [Fact]
    public void A_million_random_guesses_find_codes_no_quicker_than_chance()
    {
        var (wellFormed, found) = Count(_ => RandomNumberGenerator.GetString(CertificateCode.Symbols, 8));

        // One in 29 is a code; six standard deviations are 1,095.
        wellFormed.ShouldBeInRange(34_483 - 1_095, 34_483 + 1_095);
        // 0.45 are expected.
        found.ShouldBeLessThan(10);
    }

    [Fact]
    public void Who_knows_codes_of_others_guesses_no_better()
    {
        var known = Issued.ToArray();

        // Of the codes around one that is known, as many are issued as anywhere else.
        var (wellFormed, found) = Count(guess =>
        {
            var near = known[guess % known.Length][2..].ToCharArray();
            foreach (var place in RandomNumberGenerator.GetItems<int>([0, 1, 2, 3, 4, 5, 6, 7], 3))
                near[place] = RandomNumberGenerator.GetItems<char>(CertificateCode.Symbols, 1)[0];
            return new string(near);
        }, except: known);

        wellFormed.ShouldBeGreaterThan(20_000);
        found.ShouldBeLessThan(10);
    }

    [Fact]
    public void Of_a_million_guesses_from_ten_thousand_addresses_within_a_minute_three_thousand_are_answered()
    {
        var clock = new FakeTimeProvider();
        var guesses = new CodeGuesses(new WrongCodes(clock));
        var answered = 0;

        for (var guess = 0; guess < Guesses; guess++)
        {
            var address = new IPAddress([10, 0, (byte)(guess % 10_000 / 256), (byte)(guess % 256)]);
            if (guesses.Wait(address) is not null) continue;

            answered++;
            guesses.Add(address);
        }

        answered.ShouldBe(CodeGuesses.MostInAll);
        clock.Advance(TimeSpan.FromMinutes(15));
        guesses.Wait(IPAddress.Loopback).ShouldBeNull();
    }

    private static (int WellFormed, int Found) Count(Func<int, string> guessed, string[]? except = null)
    {
        var (wellFormed, found) = (0, 0);
        for (var guess = 0; guess < Guesses; guess++)
        {
            if (CertificateCode.Of($"K-{guessed(guess)}") is not { Succeeded: true, Value: var code }) continue;

            wellFormed++;
            if (Issued.Contains(code.Value) && code.Value != except?[guess % except.Length]) found++;
        }

        return (wellFormed, found);
    }
}

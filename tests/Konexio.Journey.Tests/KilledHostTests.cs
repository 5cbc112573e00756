using System.Collections.Concurrent;
using System.Net;
using Konexio.EmbeddedPostgres;
using Konexio.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Konexio.Journey.Tests;

public sealed class KilledHostTests
{
    private const int Requests = 300;
    private const int BeforeTheKill = 60;

    [Fact]
    public async Task A_host_killed_under_load_loses_nothing_that_it_answered_and_doubles_nothing()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "konexio-killed-" + Path.GetRandomFileName())).FullName;
        var keys = Directory.CreateDirectory(Path.Combine(folder, "host")).FullName;
        try
        {
            await using var server = await EmbeddedPostgresServer.StartAsync(
                new EmbeddedPostgresOptions { DataFolder = folder, Durable = false }, NullLogger.Instance, TestContext.Current.CancellationToken);
            var acknowledged = await AnsweredBeforeTheKill(server.ConnectionString, keys);
            acknowledged.Count.ShouldBeInRange(1, Requests - 1);

            await using var again = await HostProcess.Start(server.ConnectionString, keys);
            using var partner = await again.Partner();
            foreach (var number in Enumerable.Range(0, Requests))
            {
                var answer = await partner.Do("/v1/referrals", Calls.Referral($"killed-{number}"), $"killed-{number}").Gives(HttpStatusCode.Created);
                if (acknowledged.TryGetValue(number, out var first)) answer.Id().ShouldBe(first);
            }

            var database = new Database(server.ConnectionString);
            (await database.Value<long>("select count(*) from enrolment.referrals where reference like 'killed-%'")).ShouldBe(Requests);
            (await database.Value<long>("select count(distinct reference) from enrolment.referrals where reference like 'killed-%'")).ShouldBe(Requests);
            (await database.Value<long>("select count(*) from enrolment.outbox_messages where event_name = 'enrolment.referral-submitted.v1'")).ShouldBe(Requests);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyDictionary<int, Guid>> AnsweredBeforeTheKill(string connection, string keys)
    {
        var acknowledged = new ConcurrentDictionary<int, Guid>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await HostProcess.Start(connection, keys);
        using var partner = await host.Partner();
        var load = Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (number, _) =>
        {
            try
            {
                acknowledged[number] = (await partner.Do("/v1/referrals", Calls.Referral($"killed-{number}"), $"killed-{number}").Gives(HttpStatusCode.Created)).Id();
                if (acknowledged.Count >= BeforeTheKill) enough.TrySetResult();
            }
            catch (HttpRequestException)
            {
                // Not answered: whether it was stored is what the second host is asked.
            }
        });

        await enough.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await host.Kill();
        await load;
        return acknowledged;
    }
}

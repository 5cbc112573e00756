using Konexio.BuildingBlocks.Infrastructure;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.BuildingBlocks.Tests;

public sealed class RequestLoadTests
{
    private static readonly int Many = 4 * Environment.ProcessorCount;

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void What_can_wait_does_not_while_few_requests_are_at_work()
    {
        var load = Loaded(Many - 1);

        load.StepBack(TestContext.Current.CancellationToken).IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task What_can_wait_steps_back_while_many_are_but_goes_on_although_they_stay()
    {
        var load = Loaded(Many);

        var stepped = load.StepBack(TestContext.Current.CancellationToken);
        stepped.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMilliseconds(100));
        await stepped;
    }

    [Fact]
    public void A_request_that_ended_counts_no_longer()
    {
        var load = Loaded(Many);
        load.End();

        load.StepBack(TestContext.Current.CancellationToken).IsCompleted.ShouldBeTrue();
    }

    private RequestLoad Loaded(int requests)
    {
        var load = new RequestLoad(_clock);
        for (var begun = 0; begun < requests; begun++) load.Begin();
        return load;
    }
}

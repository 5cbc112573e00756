using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Impact.Infrastructure;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Tests;

/// <summary>Lets Impact hear what another module would have told it.</summary>
internal static class Listening
{
    private static int s_told;

    /// <summary>The id of the next message: each is later than all before.</summary>
    public static Guid NextMessage() => Guid.CreateVersion7(ImpactApp.Now.AddMilliseconds(Interlocked.Increment(ref s_told)));

    public static Task Hear<TEvent>(this ImpactApp app, TEvent told) where TEvent : IIntegrationEvent => app.Hear(told, NextMessage());

    /// <summary>As <see cref="Hear{TEvent}(ImpactApp, TEvent)"/>, under a message id of one's own: to hear late, or twice.</summary>
    public static async Task Hear<TEvent>(this ImpactApp app, TEvent told, Guid message) where TEvent : IIntegrationEvent
    {
        Type[] types = [.. typeof(Application.PublishedEvents).Assembly.GetTypes(), .. typeof(ImpactModule).Assembly.GetTypes()];
        var heard = typeof(IListenTo<>).MakeGenericType(told.GetType());
        foreach (var listener in types.Where(type => type.IsClass && heard.IsAssignableFrom(type)))
        {
            await app.Save((services, ct) =>
            {
                services.GetRequiredService<RequestContext>().MessageId = message;
                return (Task)heard.GetMethod(nameof(IListenTo<TEvent>.Hear))!.Invoke(services.GetRequiredService(listener), [told, ct])!;
            });
        }
    }
}

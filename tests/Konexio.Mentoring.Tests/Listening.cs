using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Tests;

/// <summary>Lets Mentoring hear what another module would have told it.</summary>
internal static class Listening
{
    public static async Task Hear<TEvent>(this MentoringApp app, TEvent told) where TEvent : IIntegrationEvent
    {
        var listeners = typeof(Application.PublishedEvents).Assembly.GetTypes().Where(type => typeof(IListenTo<TEvent>).IsAssignableFrom(type));
        foreach (var listener in listeners) await app.Save((services, ct) => ((IListenTo<TEvent>)services.GetRequiredService(listener)).Hear(told, ct));
    }
}

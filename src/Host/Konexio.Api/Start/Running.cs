using Microsoft.AspNetCore.Connections;

namespace Konexio.Api.Start;

/// <summary>Says in one line why the host cannot start where an operator can mend it; a bug keeps its stack.</summary>
internal static class Running
{
    private const string Framework = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>Lets the framework speak of failures only once the host has started: before, it would repeat each with its stack.</summary>
    public static void AddPlainStart(this WebApplicationBuilder builder)
    {
        var started = new Started();
        builder.Services.AddSingleton(started);
        builder.Logging.AddFilter(Framework, level => started.Has && level >= LogLevel.Information);
    }

    public static async Task RunUntilStopped(this WebApplication app)
    {
        var started = app.Services.GetRequiredService<Started>();
        app.Lifetime.ApplicationStarted.Register(() => started.Has = true);
        try
        {
            await app.RunAsync();
        }
        catch (Exception failure) when (!started.Has && Cause(failure) is { } cause)
        {
            await Console.Error.WriteLineAsync(cause);
            Environment.ExitCode = 1;
        }
    }

    // What our own code throws while it starts is written for who configures it.
    private static string? Cause(Exception failure) => failure switch
    {
        IOException { InnerException: AddressInUseException } => $"{failure.Message} Stop the program that has it, or choose another address: --urls http://localhost:5081",
        InvalidOperationException or FileNotFoundException or UnauthorizedAccessException
            when failure.TargetSite?.DeclaringType?.Assembly.GetName().Name?.StartsWith(nameof(Konexio), StringComparison.Ordinal) == true => failure.Message,
        _ => null,
    };

    private sealed class Started
    {
        private volatile bool _has;

        public bool Has
        {
            get => _has;
            set => _has = value;
        }
    }
}

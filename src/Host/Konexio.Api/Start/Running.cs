using Microsoft.AspNetCore.Connections;

namespace Konexio.Api.Start;

internal static class Running
{
    /// <summary>Runs the host, and says in one line what to do where another program has its port.</summary>
    public static async Task RunUntilStopped(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{failure.Message} Stop the program that has it, or choose another address: --urls http://localhost:5081");
            Environment.ExitCode = 1;
        }
    }
}

namespace Konexio.EmbeddedPostgres;

/// <summary>Whom the server runs as: PostgreSQL refuses root, so root hands it to an account without privileges.</summary>
internal sealed class ServerAccount(string? name, string user, string group)
{
    private readonly string? _setpriv = FindSetpriv();

    public static async Task<ServerAccount> ChooseAsync(CancellationToken ct)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) return new ServerAccount(null, "", "");
        foreach (var name in (string[])["postgres", "nobody"])
        {
            var user = await Programs.RunAsync(["id", "-u", name], "/", ct);
            var group = await Programs.RunAsync(["id", "-g", name], "/", ct);
            if (user.ExitCode == 0 && group.ExitCode == 0) return new ServerAccount(name, user.Output, group.Output);
        }
        throw new InvalidOperationException("PostgreSQL refuses to run as root, and this machine has neither an account 'postgres' nor 'nobody'.");
    }

    public string[] Command(string program, params string[] arguments) => [.. Becoming(), program, .. arguments];

    public string[] Server(string program, params string[] arguments) => [.. Becoming(), .. EndingWithHost(), .. InOwnSession(), program, .. arguments];

    public async Task TakeOverAsync(ServerFolder folder, CancellationToken ct)
    {
        if (name is null) return;
        var isNew = folder.Version is null;
        if (isNew) await Programs.RunAsync(["chown", $"{user}:{group}", folder.Root, folder.PasswordFile], "/", ct);
        var owned = isNew ? folder.Root : folder.Data;
        if (await MayAsync("-O", owned, ct)) return;

        throw new InvalidOperationException(await FirstClosedAsync(folder.Root, ct) is { } closed
            ? $"The account '{name}', which runs PostgreSQL because root may not, cannot enter {closed}: allow it (chmod o+x), or choose another data folder."
            : $"The folder {owned} does not belong to the account '{name}', which runs PostgreSQL because root may not: start as its owner, or choose another data folder.");
    }

    private async Task<string?> FirstClosedAsync(string? folder, CancellationToken ct) => folder is null
        ? null
        : await FirstClosedAsync(Path.GetDirectoryName(folder), ct) ?? (await MayAsync("-x", folder, ct) ? null : folder);

    private async Task<bool> MayAsync(string test, string folder, CancellationToken ct) =>
        (await Programs.RunAsync(Command("test", test, folder), "/", ct)).ExitCode == 0;

    private string[] Becoming()
    {
        if (name is null) return [];
        if (_setpriv is not null) return [_setpriv, $"--reuid={user}", $"--regid={group}", "--clear-groups", "--"];
        return Programs.Find("runuser") is { } runuser ? [runuser, "-u", name, "--"] : ["su", "-s", "/usr/bin/env", name, "--"];
    }

    // Should this process be killed, the kernel asks the server for a fast shutdown.
    private string[] EndingWithHost() => _setpriv is null ? [] : [_setpriv, "--pdeathsig", "INT", "--"];

    // Ctrl-C reaches the terminal's whole process group; macOS has no setsid program, but a perl.
    private static string[] InOwnSession()
    {
        if (OperatingSystem.IsWindows()) return [];
        if (Programs.Find("setsid") is { } setsid) return [setsid];
        return Programs.Find("perl") is { } perl ? [perl, "-MPOSIX", "-e", "POSIX::setsid(); exec { $ARGV[0] } @ARGV", "--"] : [];
    }

    // The setpriv of busybox can neither change the user nor set the signal.
    private static string? FindSetpriv() => Programs.Find("setpriv") is { } found
        && File.ResolveLinkTarget(found, returnFinalTarget: true)?.Name is not "busybox" ? found : null;
}

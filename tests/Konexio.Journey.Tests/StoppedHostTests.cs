using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Konexio.Testing;

namespace Konexio.Journey.Tests;

public sealed class StoppedHostTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SIGTERM_a_request_under_way_is_answered_no_new_one_is_taken_and_the_exit_code_is_0()
    {
        await using var site = await OperatorSite.Make();
        await using var host = await HostProcess.Start(site.Database.ConnectionString, site.Folder);
        using var partner = await host.Partner();
        await partner.Submit("stopped-1");
        using var underWay = new TcpClient();
        await underWay.ConnectAsync(IPAddress.Loopback, host.Address.Port, Ct);
        await using var stream = underWay.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var body = JsonSerializer.SerializeToUtf8Bytes(Calls.Referral("stopped-2"));
        await Send($"POST /v1/referrals HTTP/1.1\r\nHost: localhost\r\nAuthorization: {partner.DefaultRequestHeaders.Authorization}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nExpect: 100-continue\r\n\r\n");
        // The host asks for the body once it works on the request.
        (await reader.ReadLineAsync(Ct)).ShouldBe("HTTP/1.1 100 Continue");
        await stream.WriteAsync(body.AsMemory(0, 10), Ct);

        host.AskToEnd();

        await Condition.Becomes(async () => !await Accepts(host.Address.Port), TimeSpan.FromSeconds(10));
        await stream.WriteAsync(body.AsMemory(10), Ct);
        (await reader.ReadLineAsync(Ct)).ShouldBeEmpty();
        (await reader.ReadLineAsync(Ct)).ShouldBe("HTTP/1.1 201 Created", string.Join('\n', host.Output));
        (await host.Exit()).ShouldBe(0);
        (await site.Database.Value<long>("select count(*) from enrolment.referrals where reference = 'stopped-2'")).ShouldBe(1);

        async Task Send(string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text), Ct);
    }

    [Fact]
    public async Task A_second_host_on_the_same_folder_shares_the_first_ones_PostgreSQL_and_one_on_the_same_port_says_so_and_fails()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "konexio-shared-" + Path.GetRandomFileName())).FullName;
        var settings = new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ConnectionStrings__Konexio"] = "" };
        try
        {
            await using var first = await HostProcess.Start(folder, settings);
            using var partner = await first.Partner();
            var referral = await partner.Submit("shared-1");

            await using (var second = await HostProcess.Start(folder, settings))
            {
                using var through = await second.Partner();
                (await through.See($"/v1/referrals/{referral}").Gives(HttpStatusCode.OK)).Text("reference").ShouldBe("shared-1");
                (await second.End()).ShouldBe(0);
            }

            var refused = await HostProcess.Run(folder, settings, "--urls", first.Address.ToString());
            refused.ExitCode.ShouldNotBe(0);
            refused.Errors.ShouldContain(first.Address.ToString().TrimEnd('/'));
            refused.Errors.ShouldContain("--urls");
            $"{refused.Output}\n{refused.Errors}".ShouldNotContain("   at ");

            (await partner.See($"/v1/referrals/{referral}").Gives(HttpStatusCode.OK)).Text("reference").ShouldBe("shared-1");
            (await first.End()).ShouldBe(0);
            File.Exists(Path.Combine(folder, "postgres", "data", "postmaster.pid")).ShouldBeFalse("who started PostgreSQL ends it");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_host_that_lacks_a_setting_names_it_in_one_line_and_fails()
    {
        await using var site = await OperatorSite.Make();

        var (exitCode, output, errors) = await site.Run("--urls", "http://127.0.0.1:0");

        exitCode.ShouldBe(1);
        errors.ShouldContain(site.KeyFile);
        $"{output}\n{errors}".ShouldNotContain("   at ");
    }

    private static async Task<bool> Accepts(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, Ct);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

using System.Diagnostics;
using Konexio.Architecture.Tests.Twins;

namespace Konexio.Architecture.Tests;

/// <summary>The walls as build errors: projects that break them, built with this repository's own build files.</summary>
public sealed class BuildWallTests
{
    [Theory]
    [InlineData("Konexio.Enrolment.Application", "<ProjectReference Include='Konexio.Curriculum.Domain.csproj' />", "KNX001", "docs/adr/0003")]
    [InlineData("Konexio.Enrolment.Contracts", "<ProjectReference Include='Konexio.Curriculum.Contracts.csproj' />", "KNX002", "docs/adr/0002")]
    [InlineData("Konexio.Enrolment.Domain", "<ProjectReference Include='Konexio.Enrolment.Contracts.csproj' />", "KNX002", "docs/adr/0002")]
    [InlineData("Konexio.Enrolment.Application", "<ProjectReference Include='Konexio.BuildingBlocks.Infrastructure.csproj' />", "KNX002", "docs/adr/0002")]
    [InlineData("Konexio.Enrolment.Domain", "<PackageReference Include='Npgsql' />", "KNX003", "docs/adr/0002")]
    [InlineData("Konexio.Enrolment.Contracts", "<PackageReference Include='MediatR' />", "KNX003", "docs/adr/0002")]
    public async Task A_project_that_breaks_a_wall_does_not_build(string project, string reference, string code, string reason)
    {
        var (exit, output) = await Build(project, reference);

        exit.ShouldNotBe(0, output);
        output.ShouldContain($"error {code}: {project} may not");
        output.ShouldContain(reason);
    }

    [Fact]
    public async Task A_project_that_keeps_to_the_walls_builds()
    {
        var (exit, output) = await Build("Konexio.Enrolment.Application", "<ProjectReference Include='Konexio.Curriculum.Contracts.csproj' /><PackageReference Include='MediatR' />");

        exit.ShouldBe(0, output);
        output.ShouldNotContain("KNX");
    }

    private static async Task<(int Exit, string Output)> Build(string project, string reference)
    {
        var module = project.Split('.')[1];
        var file = $"src/Modules/{module}/{project}/{project}.csproj";
        using var twin = new TemporaryRepository()
            .With("Directory.Build.props", Import("Directory.Build.props"))
            .With("Directory.Build.targets", Import("Directory.Build.targets"))
            .With(file, $"<Project Sdk='Microsoft.NET.Sdk'><ItemGroup>{reference}</ItemGroup></Project>");

        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "msbuild", Path.Combine(twin.Repository.Root, file), "-t:KonexioWalls", "-nologo", "-nodeReuse:false", "-tl:off" })
            start.ArgumentList.Add(argument);
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(inherited);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }

    private static string Import(string file) =>
        $"<Project><Import Project='{System.Security.SecurityElement.Escape(Path.Combine(Repository.Real.Root, file))}' /></Project>";
}

using Konexio.Architecture.Tests.Rules;

namespace Konexio.Architecture.Tests;

public sealed class WallTests
{
    [Fact]
    public void Every_module_folder_is_looked_at() =>
        House.Modules.Select(assembly => House.NameOf(assembly).Split('.')[1]).Distinct().ShouldBe(Repository.Real.Modules);

    [Fact]
    public void Domain_and_contracts_use_the_shared_kernel_only() =>
        House.Layer("Domain").Concat(House.Layer("Contracts"))
            .SelectMany(assembly => WallRules.PlainCSharpOnly(House.NameOf(assembly), assembly.References())).ShouldBeEmpty();

    [Fact]
    public void A_domain_that_uses_a_package_is_reported() =>
        WallRules.PlainCSharpOnly("Konexio.Enrolment.Domain", House.Twins.References())
            .ShouldContain("Konexio.Enrolment.Domain uses FluentValidation: Domain and Contracts are plain C#");

    [Fact]
    public void A_domain_that_uses_another_building_block_is_reported() =>
        WallRules.PlainCSharpOnly("Konexio.Enrolment.Domain", ["System.Runtime", "Konexio.SharedKernel", "Konexio.BuildingBlocks.Application"])
            .ShouldHaveSingleItem().ShouldContain("Konexio.BuildingBlocks.Application");

    [Fact]
    public void Application_knows_neither_database_nor_http() =>
        House.Layer("Application").SelectMany(assembly => WallRules.NoEdges(House.NameOf(assembly), assembly.References())).ShouldBeEmpty();

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.AspNetCore.Http.Abstractions")]
    public void An_application_that_uses_an_edge_is_reported(string edge) =>
        WallRules.NoEdges("Konexio.Enrolment.Application", House.Twins.References()).ShouldContain(fault => fault.Contains($"uses {edge}:"));

    [Fact]
    public void An_application_that_uses_npgsql_is_reported() =>
        WallRules.NoEdges("Konexio.Enrolment.Application", ["Npgsql", "NpgsqlTypesOfOurOwn"]).ShouldHaveSingleItem();

    [Fact]
    public void Modules_meet_only_through_contracts() =>
        House.Modules.SelectMany(assembly => WallRules.OnlyContractsOfOthers(House.NameOf(assembly), assembly.References())).ShouldBeEmpty();

    [Theory]
    [InlineData("Konexio.Curriculum.Domain", true)]
    [InlineData("Konexio.Curriculum.Infrastructure", true)]
    [InlineData("Konexio.Api", true)]
    [InlineData("Konexio.Curriculum.Contracts", false)]
    [InlineData("Konexio.Enrolment.Domain", false)]
    [InlineData("Konexio.SharedKernel", false)]
    [InlineData("Konexio.BuildingBlocks.Application", false)]
    public void A_module_that_reaches_into_another_is_reported(string reference, bool reported) =>
        WallRules.OnlyContractsOfOthers("Konexio.Enrolment.Application", [reference]).Any().ShouldBe(reported);
}

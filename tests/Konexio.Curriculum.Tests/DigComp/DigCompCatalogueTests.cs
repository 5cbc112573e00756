using Konexio.Curriculum.Domain.DigComp;

namespace Konexio.Curriculum.Tests.DigComp;

public sealed class DigCompCatalogueTests
{
    [Fact]
    public void There_are_five_areas_and_21_competences_numbered_in_order()
    {
        DigCompCatalogue.Areas.Select(area => area.Competences.Count).ShouldBe([3, 6, 4, 4, 4]);
        DigCompCatalogue.Areas.Select(area => area.Code).ShouldBe(["1", "2", "3", "4", "5"]);
        foreach (var area in DigCompCatalogue.Areas)
            area.Competences.Select(competence => competence.Code).ShouldBe(Enumerable.Range(1, area.Competences.Count).Select(number => $"{area.Code}.{number}"));
    }

    [Fact]
    public void Each_is_named_in_both_languages()
    {
        var names = DigCompCatalogue.Areas.Select(area => area.Name)
            .Concat(DigCompCatalogue.Areas.SelectMany(area => area.Competences).Select(competence => competence.Title)).ToList();

        names.ShouldAllBe(name => name.French.Length > 0 && name.English.Length > 0);
        names.Select(name => name.French).ShouldBeUnique();
        names.Select(name => name.English).ShouldBeUnique();
    }

    [Theory]
    [InlineData("2.6", true)]
    [InlineData("2.7", false)]
    [InlineData("2", false)]
    [InlineData("", false)]
    public void Only_the_codes_of_competences_are_known(string code, bool known) => DigCompCatalogue.Knows(code).ShouldBe(known);
}

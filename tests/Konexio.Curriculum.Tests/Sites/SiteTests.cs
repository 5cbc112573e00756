using Konexio.Curriculum.Domain.Sites;

namespace Konexio.Curriculum.Tests.Sites;

public sealed class SiteTests
{
    private static readonly RoomDetails Small = new("Salle 1", Seats: 8, Computers: 8, StepFreeAccess: false);

    [Theory]
    [InlineData(" ", "75018", "75118", "site.name-required")]
    [InlineData("Paris", "7501", "75118", "site.malformed-postcode")]
    [InlineData("Paris", "75018", "75", "site.malformed-commune-code")]
    [InlineData("Ajaccio", "20000", "2C004", "site.malformed-commune-code")]
    public void A_site_needs_a_name_and_an_address_that_can_be_found(string name, string postcode, string commune, string code)
    {
        var address = ASchool.Details.Address with { Postcode = postcode, CommuneCode = commune };

        Site.Open(new SiteId(ASchool.Id(1)), ASchool.Details with { Name = name, Address = address }).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void A_commune_of_Corsica_has_a_letter() =>
        Opened().ChangeDetails(ASchool.Details with { Address = ASchool.Details.Address with { Postcode = "20000", CommuneCode = "2A004" } })
            .Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData(90.1, 0, "site.latitude-out-of-range")]
    [InlineData(double.NaN, 0, "site.latitude-out-of-range")]
    [InlineData(0, -180.1, "site.longitude-out-of-range")]
    public void A_point_lies_on_the_earth(double latitude, double longitude, string code) =>
        Coordinates.Create(latitude, longitude).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Rooms_are_told_apart_by_name()
    {
        var site = Opened();
        var first = site.AddRoom(Small, ASchool.Now).Value;
        var second = site.AddRoom(Small with { Name = "Salle 2" }, ASchool.Now).Value;

        site.AddRoom(Small with { Name = " SALLE 1" }, ASchool.Now).Errors.ShouldBe([RoomErrors.NameTaken]);
        site.ChangeRoom(second.Id, Small).Error.ShouldBe(RoomErrors.NameTaken);
        site.ChangeRoom(first.Id, Small with { Seats = 9 }).Succeeded.ShouldBeTrue();
        first.Seats.ShouldBe(9);
    }

    [Fact]
    public void A_room_has_a_seat_and_no_fewer_computers_than_none()
    {
        var site = Opened();

        site.AddRoom(Small with { Seats = 0 }, ASchool.Now).Errors.ShouldBe([RoomErrors.SeatsOutOfRange]);
        site.AddRoom(Small with { Computers = -1 }, ASchool.Now).Errors.ShouldBe([RoomErrors.ComputersOutOfRange]);
        site.AddRoom(Small with { Name = "" }, ASchool.Now).Errors.ShouldBe([RoomErrors.NameRequired]);
        site.Rooms.ShouldBeEmpty();
    }

    [Fact]
    public void A_retired_room_is_kept()
    {
        var site = Opened();
        var room = site.AddRoom(Small, ASchool.Now).Value;

        site.RetireRoom(room.Id).Succeeded.ShouldBeTrue();
        site.RetireRoom(room.Id).Error.ShouldBe(RoomErrors.Retired);
        site.Rooms.ShouldHaveSingleItem().IsRetired.ShouldBeTrue();
    }

    private static Site Opened() => Site.Open(new SiteId(ASchool.Id(1)), ASchool.Details).Value;
}

using Konexio.Curriculum.Domain.Calendar;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Sites;

public readonly record struct SiteId(Guid Value) : IId<SiteId>
{
    public static SiteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Where cohorts meet, with its rooms.</summary>
public sealed class Site : AggregateRoot
{
    private readonly List<Room> _rooms = [];

    private Site()
    {
    }

    public SiteId Id { get; private set; }

    public string Name { get; private set; } = "";

    public SiteAddress Address { get; private set; } = null!;

    public Coordinates? Coordinates { get; private set; }

    public bool AlsaceMoselleHolidays { get; private set; }

    public IReadOnlyList<Room> Rooms => _rooms;

    public static Result<Site> Open(SiteId id, SiteDetails details)
    {
        if (details.Faults() is { Count: > 0 } faults) return Result<Site>.Refused(faults);

        var site = new Site { Id = id };
        site.Take(details);
        return site;
    }

    public Result<Nothing> ChangeDetails(SiteDetails details)
    {
        if (details.Faults() is { Count: > 0 } faults) return Result<Nothing>.Refused(faults);

        Take(details);
        return default(Nothing);
    }

    public Result<Room> AddRoom(RoomDetails details, DateTimeOffset now)
    {
        if (Refusal(details, self: null) is { } refusal) return refusal;

        var room = new Room(details, now);
        _rooms.Add(room);
        return room;
    }

    public Result ChangeRoom(RoomId id, RoomDetails details)
    {
        if (FindRoom(id) is not { } room) return RoomErrors.NotFound;
        if (Refusal(details, room) is { } refusal) return refusal;

        room.Take(details);
        return Result.Success;
    }

    public Result RetireRoom(RoomId id)
    {
        if (FindRoom(id) is not { } room) return RoomErrors.NotFound;
        if (room.IsRetired) return RoomErrors.Retired;

        room.Retire();
        return Result.Success;
    }

    public Room? FindRoom(RoomId id) => _rooms.Find(room => room.Id == id);

    public bool IsHoliday(DateOnly day) => PublicHolidays.Include(day, AlsaceMoselleHolidays);

    /// <summary>The place as a register states it, on one line.</summary>
    public string PlaceOf(RoomId id) =>
        string.Join(", ", [Name, Address.OnOneLine(), FindRoom(id)!.Name]);

    private Error? Refusal(RoomDetails details, Room? self)
    {
        if (string.IsNullOrWhiteSpace(details.Name)) return RoomErrors.NameRequired;
        if (details.Seats < 1) return RoomErrors.SeatsOutOfRange;
        if (details.Computers < 0) return RoomErrors.ComputersOutOfRange;

        var taken = _rooms.Exists(room => room != self && string.Equals(room.Name, details.Name.Trim(), StringComparison.OrdinalIgnoreCase));
        return taken ? RoomErrors.NameTaken : null;
    }

    private void Take(SiteDetails details)
    {
        Name = details.Name.Trim();
        Address = details.Address with { StreetLines = [.. details.Address.StreetLines] };
        Coordinates = details.Coordinates;
        AlsaceMoselleHolidays = details.AlsaceMoselleHolidays;
    }
}

-- The front door shows the last cases that were closed.
create index close_out_closed_lately on close_out (district_id, closed_on desc, year desc, number desc) where state = 'closed';
